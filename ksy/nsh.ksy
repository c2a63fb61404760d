meta:
  id: nsh
  title: Network service header
  license: CC0-1.0
  endian: be
doc: Context follows, up to the length.
doc-ref: RFC 8300 section 2
seq:
  - id: version_hops_and_length
    type: u2
    doc: version (2 bits), operations packet (1), unassigned (1), hops left (6), length in 32-bit words of the whole header (6)
  - id: metadata_type
    type: u1
    doc: unassigned (4 bits), shape of the context (4 bits)
  - id: next_protocol
    type: u1
    doc: 1 IPv4, 2 IPv6, 3 Ethernet, 4 NSH, 5 MPLS
  - id: service_path
    type: u4
    doc: path identifier (24 bits), index on the path (8 bits)
