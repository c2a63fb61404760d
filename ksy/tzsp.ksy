meta:
  id: tzsp
  title: TaZmen sniffer protocol
  license: CC0-1.0
  endian: be
doc: Sends captured frames on over UDP.
doc-ref: https://en.wikipedia.org/wiki/TZSP
types:
  header:
    doc: First 4 bytes.
    seq:
      - id: version
        type: u1
        doc: 1
      - id: packet_type
        type: u1
        doc: 0 received, 1 for transmission, others carry no frame
      - id: protocol
        type: u2
        doc: 1 Ethernet, 18 IEEE 802.11, 119 Prism header, 127 AVS header
  tag:
    doc: Fields between the header and the frame; padding (0) and end (1) are one byte, all others have a length.
    seq:
      - id: tag_type
        type: u1
        doc: 0 padding, 1 end
  tag_length:
    doc: Follows the type of a field that has a value.
    seq:
      - id: length
        type: u1
        doc: bytes of the field that follow
