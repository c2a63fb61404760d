meta:
  id: etherip
  title: Ethernet within IP
  license: CC0-1.0
  endian: be
doc: 2 bytes, then an Ethernet frame.
doc-ref: RFC 3378 section 3
seq:
  - id: version_and_reserved
    type: u2
    doc: version (4 bits, 3), reserved (12 bits, 0)
