meta:
  id: gtp
  title: GPRS tunnelling protocol, user plane, versions 0 and 1
  license: CC0-1.0
  endian: be
doc: Carries a mobile user's packets between the nodes of the network.
doc-ref: 3GPP TS 29.281 section 5.1 (version 1), 3GPP TS 09.60 section 6 (version 0)
types:
  header:
    doc: First 8 bytes of both versions.
    seq:
      - id: version_and_flags
        type: u1
        doc: version (3 bits), GTP rather than GTP' (bit 4), extension header (2), sequence number (1), N-PDU number (0); the last three in version 1
      - id: message_type
        type: u1
        doc: 255 carries a user's packet
      - id: length
        type: u2
        doc: bytes of the payload; in version 1 the optional fields and extension headers count
      - id: tunnel
        type: u4
        doc: version 1 - tunnel endpoint identifier; version 0 - sequence number (16 bits) and flow label (16 bits)
  version_0_tail:
    doc: The other 12 bytes of version 0.
    seq:
      - id: n_pdu_number
        type: u1
        doc: SNDCP N-PDU number
      - id: spare_high
        type: u1
        doc: 255
      - id: spare_low
        type: u2
        doc: 65535
      - id: tunnel
        type: u8
        doc: tunnel identifier
  version_1_optional:
    doc: There where any of the three flags is set.
    seq:
      - id: sequence_number
        type: u2
        doc: meaningful where its flag is set
      - id: n_pdu_number
        type: u1
        doc: meaningful where its flag is set
      - id: next_extension
        type: u1
        doc: kind of the extension header that follows, 0 for none; meaningful where its flag is set
  extension_length:
    doc: First byte of an extension header; its last byte is the kind of the next one.
    seq:
      - id: words
        type: u1
        doc: 32-bit words of the extension header, this byte and the last one included
  extension_end:
    doc: Last byte of an extension header.
    seq:
      - id: next_extension
        type: u1
        doc: kind of the extension header that follows, 0 for none
