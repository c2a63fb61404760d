meta:
  id: mpls
  title: MPLS label stack, and the words that pseudo-wires put after it
  license: CC0-1.0
  endian: be
doc: Nothing in a label says what follows the stack.
doc-ref: RFC 3032 section 2.1
types:
  label_entry:
    doc: 4 bytes; the last entry of a stack says so.
    seq:
      - id: entry
        type: u4
        doc: label (20 bits), traffic class (3 bits), bottom of stack (1 bit), hops left (8 bits)
  control_word:
    doc: May stand between the stack and the frame of a pseudo-wire.
    doc-ref: RFC 4385 section 3
    seq:
      - id: flags_and_length
        type: u2
        doc: 0 (4 bits), flags (4), fragmentation (2), length in bytes of a payload below 64 bytes (6)
      - id: sequence_number
        type: u2
        doc: counted by the sender, 0 where it does not count
  associated_channel:
    doc: Stands in the place of the control word where the payload belongs to the pseudo-wire itself.
    doc-ref: RFC 4385 section 5, RFC 5586 section 2
    seq:
      - id: version
        type: u1
        doc: 1 (4 bits), version (4 bits, 0)
      - id: reserved
        type: u1
        doc: 0
      - id: channel_type
        type: u2
        doc: 0x0021 IPv4, 0x0057 IPv6, others
