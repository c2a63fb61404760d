meta:
  id: llc
  title: IEEE 802.2 logical link control and SNAP
  license: CC0-1.0
  endian: be
doc: What follows the length of an IEEE 802.3 frame, and the header of most other local networks.
doc-ref: IEEE 802.2 clause 3, RFC 1042
types:
  header:
    doc: First 3 bytes.
    seq:
      - id: dsap
        type: u1
        doc: destination service access point, 0xAA for SNAP, 0x06 for IPv4
      - id: ssap
        type: u1
        doc: source service access point
      - id: control
        type: u1
        doc: 3 for unnumbered information
  snap:
    doc: Follows the LLC header AA AA 03.
    seq:
      - id: organization_high
        type: u1
        doc: first byte of the organization code
      - id: organization_low
        type: u2
        doc: last 2 bytes of the organization code; 0 in all three means that an EtherType follows
      - id: ether_type
        type: u2
        doc: EtherType of what follows
