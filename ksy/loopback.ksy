meta:
  id: loopback
  title: BSD loopback header, link types NULL and LOOP
  license: CC0-1.0
  endian: be
doc: 4 bytes that name the address family of the packet after them.
doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_NULL.html
seq:
  - id: family
    type: u4
    doc: AF_ number read big-endian; NULL has it in the writer's order, so a value above 65535 stands the other way round; 2 is IPv4
