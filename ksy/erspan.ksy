meta:
  id: erspan
  title: Encapsulated remote switched port analyzer, types II and III
  license: CC0-1.0
  endian: be
doc: Follows GRE. Type I has no header of its own.
doc-ref: draft-foschiano-erspan-03 section 4
types:
  type_2:
    doc: 8 bytes, then an Ethernet frame.
    seq:
      - id: version_and_vlan
        type: u2
        doc: version (4 bits, 1), VLAN identifier (12 bits)
      - id: class_and_session
        type: u2
        doc: class of service (3 bits), encapsulation of the original VLAN (2), truncated (1), session (10)
      - id: port_index
        type: u4
        doc: reserved (12 bits), index of the mirrored port (20 bits)
  type_3:
    doc: 12 bytes, then the optional subheader, then the frame.
    seq:
      - id: version_and_vlan
        type: u2
        doc: version (4 bits, 2), VLAN identifier (12 bits)
      - id: class_and_session
        type: u2
        doc: class of service (3 bits), state of the original frame (2), truncated (1), session (10)
      - id: timestamp
        type: u4
        doc: when the frame was mirrored, in units of the granularity below
      - id: security_group
        type: u2
        doc: security group tag
      - id: frame_and_flags
        type: u2
        doc: protocol data unit (bit 15), frame type (14-10; 0 Ethernet, 2 IP), hardware (9-4), egress (3), granularity (2-1), subheader follows (0)
  subheader:
    doc: Platform specific, 8 bytes.
    seq:
      - id: platform_and_information_high
        type: u4
        doc: platform (6 bits) and what it says (26 bits)
      - id: information_low
        type: u4
        doc: more of it
