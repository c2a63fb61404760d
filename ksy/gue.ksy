meta:
  id: gue
  title: Generic UDP encapsulation, variant 0
  license: CC0-1.0
  endian: be
doc: Variant 1 has no header of its own - its first bits are those of an IP version.
doc-ref: draft-ietf-intarea-gue-09 section 3
seq:
  - id: variant_and_length
    type: u1
    doc: variant (2 bits, 0), control message (bit 5), 32-bit words of extensions after this header (5 bits)
  - id: protocol
    type: u1
    doc: IP protocol number of the payload
  - id: flags
    type: u2
    doc: which extensions there are
