meta:
  id: exported_pdu
  title: What a dissector of Wireshark saw, link type 252
  license: CC0-1.0
  endian: be
doc: Tags, of which the last has type and length 0; then the bytes that the named dissector got.
doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_WIRESHARK_UPPER_PDU.html
types:
  tag:
    doc: Begins every tag, 4 bytes.
    seq:
      - id: tag_type
        type: u2
        doc: 0 the end, 12 the name of the dissector
      - id: length
        type: u2
        doc: bytes of the value, its padding included
