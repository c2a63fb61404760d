meta:
  id: openflow
  title: OpenFlow messages that carry frames
  license: CC0-1.0
  endian: be
doc: A switch sends a frame to its controller (packet in), or the controller one to a switch (packet out).
doc-ref: OpenFlow Switch Specification 1.0.0 section 5, 1.3.5 section 7
types:
  header:
    doc: Begins every message, 8 bytes.
    seq:
      - id: version
        type: u1
        doc: 1 for 1.0, 2 for 1.1, 3 for 1.2, 4 for 1.3, 5 for 1.4, 6 for 1.5
      - id: message_type
        type: u1
        doc: 10 packet in, 13 packet out
      - id: length
        type: u2
        doc: bytes of the message, this header included
      - id: transaction
        type: u4
        doc: the same in an answer
  size:
    doc: A size of what stands before the frame.
    seq:
      - id: length
        type: u2
        doc: bytes
