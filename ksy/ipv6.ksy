meta:
  id: ipv6
  title: IPv6 header and extension headers
  license: CC0-1.0
  endian: be
doc: Read only to find IPv4 inside.
doc-ref: RFC 8200 sections 3 and 4
types:
  header:
    doc: 40 bytes.
    seq:
      - id: version_class_and_flow
        type: u4
        doc: version (4 bits, 6), traffic class (8 bits), flow label (20 bits)
      - id: payload_length
        type: u2
        doc: bytes after this header; 0 in jumbograms and where segmentation was left to the network card
      - id: next_header
        type: u1
        doc: IP protocol number, or the kind of the extension header that follows
      - id: hop_limit
        type: u1
        doc: hops left
      - id: source_high
        type: u8
        doc: first 8 bytes of the source address
      - id: source_low
        type: u8
        doc: last 8 bytes of the source address
      - id: destination_high
        type: u8
        doc: first 8 bytes of the destination address
      - id: destination_low
        type: u8
        doc: last 8 bytes of the destination address
  extension:
    doc: First 2 bytes of hop-by-hop options, routing, destination options, mobility, host identity and shim headers.
    doc-ref: RFC 6564 section 4
    seq:
      - id: next_header
        type: u1
        doc: as in the header
      - id: length
        type: u1
        doc: units of 8 bytes, the first 8 bytes not counted
  fragment:
    doc: 8 bytes.
    doc-ref: RFC 8200 section 4.5
    seq:
      - id: next_header
        type: u1
        doc: as in the header, of the whole datagram
      - id: reserved
        type: u1
        doc: 0
      - id: offset_and_flags
        type: u2
        doc: offset in units of 8 bytes (13 bits), reserved (2), more fragments (1)
      - id: identification
        type: u4
        doc: the same in all fragments of a datagram
