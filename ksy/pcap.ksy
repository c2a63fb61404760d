meta:
  id: pcap
  title: Headers of the classic capture format (libpcap)
  license: CC0-1.0
  endian:
    switch-on: is_big_endian
    cases:
      true: be
      false: le
doc: |
  Headers only: the reader steps from record to record, because the whole file does not fit into memory and may be damaged anywhere.
doc-ref: https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/
params:
  - id: is_big_endian
    type: bool
    doc: order of all header fields, told by the magic number
types:
  file_header:
    doc: First 24 bytes of a file.
    doc-ref: draft-ietf-opsawg-pcap section 4
    seq:
      - id: magic
        type: u4
        doc: 0xA1B2C3D4 microseconds, 0xA1B23C4D nanoseconds, 0xA1B2CD34 modified record headers
      - id: major_version
        type: u2
        doc: 2; 543 in files of DG/UX
      - id: minor_version
        type: u2
        doc: 4; below 3 the two record lengths are swapped
      - id: reserved_1
        type: u4
        doc: once the zone's offset in seconds; any value
      - id: reserved_2
        type: u4
        doc: once the timestamps' accuracy; any value
      - id: snaplen
        type: u4
        doc: bytes kept of a frame at most; 0 and absurd values occur and mean no limit
      - id: link_type_word
        type: u4
        doc: link type (low 16 bits), FCS length known (bit 26), FCS length in 16-bit words (bits 28-31)
    instances:
      link_type:
        value: link_type_word & 0xffff
        doc: LINKTYPE_ number of all frames; the ten bits above it should be zero and mean nothing here
      is_fcs_length_known:
        value: (link_type_word & 0x04000000) != 0
        doc: whether the next value was given
      fcs_length:
        value: (link_type_word >> 28) * 2
        doc: bytes of the frame check sequence at the end of each frame
  ixia_tail:
    doc: 4 bytes more after the file header in files with an IXIA lcap magic number.
    seq:
      - id: records_length
        type: u4
        doc: bytes of all records together; not relied on
  record_header:
    doc: 16 bytes before each frame.
    doc-ref: draft-ietf-opsawg-pcap section 5
    seq:
      - id: seconds
        type: u4
        doc: seconds since 1970-01-01 UTC, unsigned
      - id: fraction
        type: u4
        doc: microseconds or nanoseconds, by the magic number
      - id: captured_length
        type: u4
        doc: bytes of the frame in the file
      - id: original_length
        type: u4
        doc: bytes of the frame on the wire
  modified_record_tail:
    doc: 8 bytes more after the record header in files with the modified (Kuznetzov) magic number.
    seq:
      - id: interface_index
        type: u4
        doc: index of the interface on the capturing machine
      - id: protocol
        type: u2
        doc: EtherType
      - id: packet_type
        type: u1
        doc: Linux packet type (to us, broadcast, multicast, other host, outgoing)
      - id: padding
        type: u1
        doc: unused
