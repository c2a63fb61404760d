meta:
  id: token_ring
  title: IEEE 802.5 Token Ring
  license: CC0-1.0
  endian: be
doc: 14 bytes and perhaps routing information, then LLC.
doc-ref: IEEE 802.5 clause 3
types:
  header:
    doc: 14 bytes.
    seq:
      - id: access_control
        type: u1
        doc: priority, token, monitor, reservation
      - id: frame_control
        type: u1
        doc: frame type (2 bits; 1 LLC), reserved (2), control (4)
      - id: destination_high
        type: u2
        doc: first 2 bytes of the destination address
      - id: destination_low
        type: u4
        doc: last 4 bytes of the destination address
      - id: source_high
        type: u2
        doc: first 2 bytes of the source address; the top bit says that routing information follows
      - id: source_low
        type: u4
        doc: last 4 bytes of the source address
  routing:
    doc: First 2 bytes of the routing information.
    seq:
      - id: control
        type: u2
        doc: broadcast (3 bits), length in bytes with this field (5), direction (1), largest frame (3), others
