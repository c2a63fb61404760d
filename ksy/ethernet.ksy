meta:
  id: ethernet
  title: Ethernet II header and VLAN tag
  license: CC0-1.0
  endian: be
doc: The header that begins most frames, and the tag that may follow it, more than once.
doc-ref: IEEE 802.3 clause 3, IEEE 802.1Q clause 9, RFC 894
types:
  header:
    doc: 14 bytes, from the destination address on (a capture holds no preamble).
    seq:
      - id: destination_high
        type: u2
        doc: first 2 bytes of the destination address
      - id: destination_low
        type: u4
        doc: last 4 bytes of the destination address
      - id: source_high
        type: u2
        doc: first 2 bytes of the source address
      - id: source_low
        type: u4
        doc: last 4 bytes of the source address
      - id: ether_type
        type: u2
        doc: EtherType from 1536 up; up to 1500 the length in bytes of an LLC frame
  vlan_tag:
    doc: What follows a tag's EtherType (0x8100, 0x88A8, 0x9100, 0x9200).
    seq:
      - id: tag_control
        type: u2
        doc: priority (3 bits), drop eligible (1 bit), VLAN identifier (12 bits)
      - id: ether_type
        type: u2
        doc: EtherType or LLC length of what follows, as in the header
