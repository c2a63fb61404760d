meta:
  id: vxlan
  title: Virtual extensible LAN, also with its generic protocol extension
  license: CC0-1.0
  endian: be
doc: 8 bytes, then an Ethernet frame, or what the extension names.
doc-ref: RFC 7348 section 5, draft-ietf-nvo3-vxlan-gpe-13 section 3
seq:
  - id: flags
    type: u1
    doc: network identifier valid (bit 3); in the extension also next protocol given (bit 2), version (5-4)
  - id: reserved_1
    type: u2
    doc: 0
  - id: next_protocol
    type: u1
    doc: in the extension 1 IPv4, 2 IPv6, 3 Ethernet, 4 NSH, 5 MPLS; otherwise 0
  - id: network_identifier
    type: u4
    doc: network identifier (24 bits), reserved (8 bits)
