meta:
  id: radio_headers
  title: What capturing drivers put before IEEE 802.11 frames
  license: CC0-1.0
  endian: be
doc: They tell of signal and channel; read for their length and for what stands at the end of the frame.
types:
  radiotap:
    doc: First 4 bytes.
    doc-ref: https://www.radiotap.org/
    seq:
      - id: version
        type: u1
        doc: 0
      - id: padding
        type: u1
        doc: unused
      - id: length
        type: u2le
        doc: bytes of the whole header
  radiotap_present:
    doc: Words follow each other as long as bit 31 is set; then come the fields of the first word, in the order of its bits.
    doc-ref: https://www.radiotap.org/
    seq:
      - id: fields
        type: u4le
        doc: timer (bit 0; 8 bytes, aligned to 8), flags (bit 1; 1 byte), others; another word follows (bit 31)
  radiotap_flags:
    doc: Field of bit 1.
    doc-ref: https://www.radiotap.org/fields/Flags.html
    seq:
      - id: flags
        type: u1
        doc: check sequence at the end of the frame (bit 4), padding between header and payload to 4 bytes (bit 5), others
  avs:
    doc: First 8 bytes.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_IEEE802_11_AVS.html
    seq:
      - id: version
        type: u4
        doc: 0x80211001 or 0x80211002
      - id: length
        type: u4
        doc: bytes of the whole header
  prism:
    doc: First 8 of 144 bytes; an AVS header may stand in its place.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_IEEE802_11_PRISM.html
    seq:
      - id: message_code
        type: u4
        doc: 0x41 or 0x44 in the writer's order, or the version of an AVS header
      - id: message_length
        type: u4
        doc: 144 in the writer's order
  ppi:
    doc: Per-packet information.
    doc-ref: CACE Technologies, PPI header format 1.0.10
    seq:
      - id: version
        type: u1
        doc: 0
      - id: flags
        type: u1
        doc: fields are padded to 4 bytes (bit 0)
      - id: length
        type: u2le
        doc: bytes of the whole header
      - id: link_type
        type: u4le
        doc: link type of the frame inside
  ppi_field:
    doc: Fields follow the header.
    seq:
      - id: field_type
        type: u2le
        doc: 2 for what is common to 802.11
      - id: length
        type: u2le
        doc: bytes of the field, this header not counted
  ppi_common:
    doc: Field of type 2, its first 10 bytes.
    seq:
      - id: timer
        type: u8le
        doc: microseconds of the network card's clock
      - id: flags
        type: u2le
        doc: check sequence at the end of the frame (bit 0), others
