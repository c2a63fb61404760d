meta:
  id: erf
  title: Extensible record format of Endace
  license: CC0-1.0
  endian: be
doc: A record header of Endace's own, kept in front of each frame.
doc-ref: https://www.endace.com/erf-extensible-record-format-types.pdf
types:
  header:
    doc: 16 bytes.
    seq:
      - id: timestamp
        type: u8le
        doc: seconds (high 32 bits) and fraction (low 32 bits)
      - id: record_type
        type: u1
        doc: extension headers follow (bit 7), type (7 bits)
      - id: flags
        type: u1
        doc: interface, errors
      - id: record_length
        type: u2
        doc: bytes of the record, this header included
      - id: loss_or_color
        type: u2
        doc: records lost since the one before, or a color
      - id: wire_length
        type: u2
        doc: bytes of the frame on the wire
  extension:
    doc: 8 bytes.
    seq:
      - id: extension_type
        type: u1
        doc: another one follows (bit 7), type (7 bits)
      - id: body_high
        type: u1
        doc: by type
      - id: body_middle
        type: u2
        doc: by type
      - id: body_low
        type: u4
        doc: by type
  ethernet_offset:
    doc: Between the headers and an Ethernet frame.
    seq:
      - id: offset
        type: u1
        doc: 0
      - id: padding
        type: u1
        doc: unused
  multichannel:
    doc: Between the headers and a frame of multichannel HDLC.
    seq:
      - id: connection_and_errors
        type: u4
        doc: connection number, errors
  hdlc_address:
    doc: First byte of an HDLC frame, tells Cisco HDLC from PPP.
    seq:
      - id: address
        type: u1
        doc: 0x0F and 0x8F Cisco HDLC, 0xFF PPP
