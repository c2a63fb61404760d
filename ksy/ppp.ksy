meta:
  id: ppp
  title: PPP header fields
  license: CC0-1.0
  endian: be
doc: Fields that may each be left out or shortened by agreement of the two ends.
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
    doc: Says what follows.
    seq:
      - id: number
        type: u2
        doc: 0x0021 IPv4, 0x0057 IPv6, 0x0281 and 0x0283 MPLS, 0x003D multilink, 0x0031 bridging
  compressed_protocol:
    doc: Where the first byte is odd, the protocol number is that byte alone (RFC 1661 section 6.5).
    seq:
      - id: number
        type: u1
        doc: 0x21 is IPv4
  multilink:
    doc: Long format; before the protocol of the first fragment, and of every frame that is in one piece.
    doc-ref: RFC 1990 section 3
    seq:
      - id: flags_and_sequence
        type: u4
        doc: beginning (bit 31), end (bit 30), class (6 bits), sequence number (24 bits)
  bridging:
    doc: Before a bridged frame.
    doc-ref: RFC 3518 section 4.2
    seq:
      - id: flags
        type: u1
        doc: check sequence at the end (bit 7), LAN identifier follows (bit 6), zeros removed (bit 5), bytes of padding at the end (4 bits)
      - id: mac_type
        type: u1
        doc: 1 Ethernet, others
  lan_identifier:
    doc: Follows the bridging header where its flag says so.
    doc-ref: RFC 3518 section 4.2
    seq:
      - id: lan
        type: u4
        doc: number of the bridged LAN
  framed_start:
    doc: First 5 bytes in HDLC framing with flags, as GRE carries PPP of CDMA networks.
    doc-ref: RFC 1662 section 4, 3GPP2 A.S0008-A
    seq:
      - id: flag
        type: u1
        doc: 0x7E
      - id: address_and_control
        type: u4
        doc: FF 03, of which the second may be escaped as 7D 23, and what follows
