meta:
  id: batman
  title: B.A.T.M.A.N. advanced, a mesh of Ethernet
  license: CC0-1.0
  endian: be
doc: EtherType 0x4305. Each type of packet has a size of its own; an Ethernet frame follows where it carries one.
doc-ref: Linux include/uapi/linux/batadv_packet.h
seq:
  - id: packet_type
    type: u1
    doc: numbered anew from version 15 on
  - id: version
    type: u1
    doc: compatibility version, 14 or 15
