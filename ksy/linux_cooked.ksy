meta:
  id: linux_cooked
  title: Linux cooked capture, versions 1 and 2
  license: CC0-1.0
  endian: be
doc: Takes the place of the link-layer header in captures on several devices at once.
doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL.html, https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL2.html
types:
  version_1:
    doc: Link type 113, 16 bytes.
    seq:
      - id: packet_type
        type: u2
        doc: 0 to us, 1 broadcast, 2 multicast, 3 to another host, 4 sent by us
      - id: hardware_type
        type: u2
        doc: ARPHRD_ number of the device
      - id: address_length
        type: u2
        doc: bytes of the sender's link-layer address
      - id: address
        type: u8
        doc: sender's link-layer address, its first bytes first, zero padded
      - id: protocol
        type: u2
        doc: EtherType; 1 raw 802.3, 4 LLC
  version_2:
    doc: Link type 276, 20 bytes.
    seq:
      - id: protocol
        type: u2
        doc: EtherType; 1 raw 802.3, 4 LLC
      - id: reserved
        type: u2
        doc: unused
      - id: interface_index
        type: u4
        doc: index of the interface on the capturing machine
      - id: hardware_type
        type: u2
        doc: ARPHRD_ number of the device
      - id: packet_type
        type: u1
        doc: 0 to us, 1 broadcast, 2 multicast, 3 to another host, 4 sent by us
      - id: address_length
        type: u1
        doc: bytes of the sender's link-layer address
      - id: address
        type: u8
        doc: sender's link-layer address, its first bytes first, zero padded
