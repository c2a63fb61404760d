meta:
  id: ethernet_tags
  title: Headers that stand between an Ethernet header and what it carries
  license: CC0-1.0
  endian: be
doc: Each begins after the EtherType that announces it, unless it says otherwise.
types:
  vn_tag:
    doc: Virtual network tag, EtherType 0x8926.
    doc-ref: Cisco, VN-Tag proposal to IEEE 802.1Qbh
    seq:
      - id: interfaces
        type: u4
        doc: direction, pointer, destination interface (14 bits), looped, reserved, version, source interface (12 bits)
      - id: ether_type
        type: u2
        doc: EtherType of what follows
  e_tag:
    doc: Port extension tag, EtherType 0x893F.
    doc-ref: IEEE 802.1BR clause 7.5
    seq:
      - id: ingress
        type: u2
        doc: priority (3 bits), drop eligible (1), base of the ingress channel (12)
      - id: channel
        type: u2
        doc: reserved (2 bits), group (2), base of the channel (12)
      - id: extensions
        type: u2
        doc: extension of the ingress channel (8 bits), extension of the channel (8 bits)
      - id: ether_type
        type: u2
        doc: EtherType of what follows
  redundancy_tag:
    doc: R-TAG, EtherType 0xF1C1, and with other fields of the same size the HSR tag, EtherType 0x892F.
    doc-ref: IEEE 802.1CB clause 7.8, IEC 62439-3 clause 5.7
    seq:
      - id: reserved
        type: u2
        doc: 0; in the HSR tag path (4 bits) and size in bytes (12 bits)
      - id: sequence_number
        type: u2
        doc: counted by the sender
      - id: ether_type
        type: u2
        doc: EtherType of what follows
  cisco_metadata:
    doc: Carries a security group tag, EtherType 0x8909.
    doc-ref: Cisco, TrustSec inline tagging
    seq:
      - id: version
        type: u1
        doc: 1
      - id: length
        type: u1
        doc: 1
      - id: option
        type: u2
        doc: length and type of the option, 1
      - id: security_group
        type: u2
        doc: security group tag
      - id: ether_type
        type: u2
        doc: EtherType of what follows
  service_tag:
    doc: I-TAG of provider backbone bridges, EtherType 0x88E7; an Ethernet frame follows.
    doc-ref: IEEE 802.1Q clause 9.7
    seq:
      - id: service
        type: u4
        doc: priority (3 bits), drop eligible (1), customer address in use (1), reserved (3), service instance (24)
  fabric_path:
    doc: EtherType 0x8903; an Ethernet frame follows.
    doc-ref: Cisco, FabricPath
    seq:
      - id: tree_and_hops
        type: u2
        doc: forwarding tag (10 bits), hops left (6 bits)
  trill:
    doc: EtherType 0x22F3; options, then an Ethernet frame follow.
    doc-ref: RFC 6325 section 3
    seq:
      - id: flags_and_hops
        type: u2
        doc: version (2 bits), reserved (2), many destinations (1), 32-bit words of options (5), hops left (6)
      - id: egress
        type: u2
        doc: nickname of the last routing bridge
      - id: ingress
        type: u2
        doc: nickname of the first routing bridge
  mac_security:
    doc: Security tag of MACsec, EtherType 0x88E5.
    doc-ref: IEEE 802.1AE clause 9
    seq:
      - id: control_and_association
        type: u1
        doc: version (1 bit, 0), end station (1), channel identifier follows (1), broadcast (1), encrypted (1), changed text (1), association (2)
      - id: short_length
        type: u1
        doc: bytes of protected data where there are fewer than 48, else 0
      - id: packet_number
        type: u4
        doc: counted by the sender
  marvell:
    doc: Distributed switch architecture tag; stands right after the source address, or after EtherType 0xDADA and 2 bytes.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_DSA_TAG_DSA.html
    seq:
      - id: mode_and_port
        type: u2
        doc: mode (2 bits), was tagged (bit 13), device (5 bits), port (5 bits), others
      - id: priority_and_vlan
        type: u2
        doc: priority (3 bits), code or extended (1 bit), VLAN identifier (12 bits)
      - id: ether_type
        type: u2
        doc: EtherType or LLC length of what follows
  marvell_extended:
    doc: EtherType 0xDADA announces 2 bytes more before the tag.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_DSA_TAG_EDSA.html
    seq:
      - id: reserved
        type: u2
        doc: 0
  broadcom:
    doc: Broadcom switch tag right after the source address.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_DSA_TAG_BRCM.html
    seq:
      - id: tag
        type: u4
        doc: opcode (3 bits), reason, class and ports
      - id: ether_type
        type: u2
        doc: EtherType or LLC length of what follows
  broadcom_before_frame:
    doc: The same tag before the destination address.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_DSA_TAG_BRCM_PREPEND.html
    seq:
      - id: tag
        type: u4
        doc: opcode (3 bits), reason, class and ports
  addresses:
    doc: First 12 bytes of a frame whose switch tag stands before the EtherType.
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
  ether_type:
    doc: What stands at the end of a frame's header where a MACsec tag parts it.
    seq:
      - id: ether_type
        type: u2
        doc: EtherType of what follows
  inter_switch_link:
    doc: Cisco ISL, 26 bytes before an Ethernet frame; known by its destination address and by the LLC header inside it.
    doc-ref: Cisco, Inter-Switch Link and IEEE 802.1Q frame format (document 17056)
    seq:
      - id: destination
        type: u4
        doc: first 4 bytes of 01:00:0C:00:00 or 0C:00:0C:00:00
      - id: destination_end_and_type
        type: u2
        doc: last byte of it; type (4 bits, 0 Ethernet), priority (4 bits)
      - id: source_high
        type: u2
        doc: first 2 bytes of the source address
      - id: source_low
        type: u4
        doc: last 4 bytes of the source address
      - id: length
        type: u2
        doc: bytes of what follows, without the check sequence
      - id: llc_high
        type: u2
        doc: 0xAAAA
      - id: llc_low
        type: u1
        doc: 3
      - id: organization_high
        type: u1
        doc: first byte of the source address's organization
      - id: organization_low
        type: u2
        doc: other bytes of it
      - id: vlan
        type: u2
        doc: VLAN identifier (15 bits), spanning tree message (1 bit)
      - id: port_index
        type: u2
        doc: port that the frame came in by
      - id: reserved
        type: u2
        doc: used for Token Ring and FDDI
