meta:
  id: ppp
  title: PPP header fields
  license: CC0-1.0
  endian: be
doc-ref: RFC 1661 section 2, RFC 1662 section 3.1
types:
  address_and_control:
    doc: Present unless compressed away (RFC 1661 section 6.6).
    seq:
      - id: address
        type: u1
        doc: 0xFF, all stations
      - id: control
        type: u1
        doc: 3, unnumbered information
  protocol:
    seq:
      - id: number
        type: u2
        doc: 0x0021 is IPv4
  compressed_protocol:
    doc: Where the first byte is odd, the protocol number is that byte alone (RFC 1661 section 6.5).
    seq:
      - id: number
        type: u1
        doc: 0x21 is IPv4
