meta:
  id: frame_relay
  title: Frame Relay and network layer protocol identifiers
  license: CC0-1.0
  endian: be
doc: An address of two to four bytes, then one of two encapsulations.
doc-ref: RFC 2427 sections 3 and 4
types:
  address_byte:
    doc: Two to four of them.
    seq:
      - id: part
        type: u1
        doc: part of the connection's number; the last byte has bit 0 set
  control:
    doc: Follows the address.
    seq:
      - id: control
        type: u1
        doc: 3 for unnumbered information; otherwise Cisco's encapsulation, and an EtherType stands here
  cisco:
    doc: Follows the address instead.
    seq:
      - id: ether_type
        type: u2
        doc: EtherType of what follows
  network_protocol:
    doc: One byte, perhaps after padding.
    doc-ref: ISO/IEC TR 9577
    seq:
      - id: identifier
        type: u1
        doc: 0 padding, 0x80 SNAP, 0x8E IPv6, 0xCC IPv4, 0xCF PPP
