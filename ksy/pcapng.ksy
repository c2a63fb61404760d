meta:
  id: pcapng
  title: Headers of pcapng blocks and options
  license: CC0-1.0
  endian:
    switch-on: is_big_endian
    cases:
      true: be
      false: le
doc: |
  Fixed parts of the blocks, without data and options: the reader knows each block's end and steps over options with `option_header`.
doc-ref: https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/
params:
  - id: is_big_endian
    type: bool
    doc: order of all fields of a section, told by the byte-order magic of its section header block
types:
  block_header:
    doc: First 8 bytes of every block.
    doc-ref: draft-ietf-opsawg-pcapng section 3.1
    seq:
      - id: block_type
        type: u4
        doc: 0x0A0D0D0A section header, 1 interface description, 6 enhanced packet, 3 simple packet, 2 obsolete packet, others
      - id: total_length
        type: u4
        doc: bytes of the whole block, both length fields included; a multiple of 4
  block_trailer:
    doc: Last 4 bytes of every block.
    doc-ref: draft-ietf-opsawg-pcapng section 3.1
    seq:
      - id: total_length
        type: u4
        doc: bytes of the whole block, once more
  section_header:
    doc: Fixed part of a section header block, after the block header.
    doc-ref: draft-ietf-opsawg-pcapng section 4.1
    seq:
      - id: byte_order_magic
        type: u4
        doc: 0x1A2B3C4D in the section's own order
      - id: major_version
        type: u2
        doc: 1
      - id: minor_version
        type: u2
        doc: 0; 2 is read the same
      - id: section_length
        type: s8
        doc: bytes of the section after this block, -1 for not given; not relied on
  interface_description:
    doc: Fixed part of an interface description block.
    doc-ref: draft-ietf-opsawg-pcapng section 4.2
    seq:
      - id: link_type
        type: u2
        doc: LINKTYPE_ number of the interface's frames
      - id: reserved
        type: u2
        doc: unused
      - id: snaplen
        type: u4
        doc: bytes kept of a frame at most, 0 for no limit
  enhanced_packet:
    doc: Fixed part of an enhanced packet block; frame, padding to 4 bytes and options follow.
    doc-ref: draft-ietf-opsawg-pcapng section 4.3
    seq:
      - id: interface_id
        type: u4
        doc: number of the interface description in this section, from 0
      - id: timestamp_high
        type: u4
        doc: upper 32 bits of the time, in units of the interface's if_tsresol
      - id: timestamp_low
        type: u4
        doc: lower 32 bits of the time
      - id: captured_length
        type: u4
        doc: bytes of the frame in the file, without padding
      - id: original_length
        type: u4
        doc: bytes of the frame on the wire
  obsolete_packet:
    doc: Fixed part of the obsolete packet block.
    doc-ref: draft-ietf-opsawg-pcapng appendix A
    seq:
      - id: interface_id
        type: u2
        doc: number of the interface description in this section, from 0
      - id: drops_count
        type: u2
        doc: frames lost between this one and the one before on the interface, 0xFFFF for unknown
      - id: timestamp_high
        type: u4
        doc: upper 32 bits of the time, in units of the interface's if_tsresol
      - id: timestamp_low
        type: u4
        doc: lower 32 bits of the time
      - id: captured_length
        type: u4
        doc: bytes of the frame in the file, without padding
      - id: original_length
        type: u4
        doc: bytes of the frame on the wire
  simple_packet:
    doc: Fixed part of a simple packet block; it has no time, and its captured length follows from the block's and interface 0's snaplen.
    doc-ref: draft-ietf-opsawg-pcapng section 4.4
    seq:
      - id: original_length
        type: u4
        doc: bytes of the frame on the wire
  interface_statistics:
    doc: Fixed part of an interface statistics block.
    doc-ref: draft-ietf-opsawg-pcapng section 4.6
    seq:
      - id: interface_id
        type: u4
        doc: number of the interface description in this section, from 0
      - id: timestamp_high
        type: u4
        doc: upper 32 bits of the time, in units of the interface's if_tsresol
      - id: timestamp_low
        type: u4
        doc: lower 32 bits of the time
  option_header:
    doc: Before each option's value, which is padded to 4 bytes; also the header of a name resolution record.
    doc-ref: draft-ietf-opsawg-pcapng section 3.5
    seq:
      - id: code
        type: u2
        doc: meaning depends on the block; 0 ends the list, 1 is a comment everywhere
      - id: length
        type: u2
        doc: bytes of the value, without padding
  option_u1:
    doc: An option's value of 8 bits, such as if_tsresol and if_fcslen.
    seq:
      - id: value
        type: u1
        doc: the value
  option_u4:
    doc: An option's value of 32 bits, such as epb_flags.
    seq:
      - id: value
        type: u4
        doc: the value
  option_u8:
    doc: An option's value of 64 bits, such as isb_ifdrop (unsigned) or if_tsoffset (signed, seconds).
    seq:
      - id: value
        type: s8
        doc: the value
