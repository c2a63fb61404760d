meta:
  id: fddi
  title: Fiber distributed data interface
  license: CC0-1.0
  endian: be
doc: 13 bytes, then LLC.
doc-ref: ISO 9314-2
seq:
  - id: frame_control
    type: u1
    doc: class (1 bit), length of the addresses (1), format (2; 1 LLC), control (4)
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
