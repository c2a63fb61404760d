meta:
  id: l2tp
  title: Layer two tunneling protocol, version 2
  license: CC0-1.0
  endian: be
doc: The flags say which words follow - length, always tunnel and session, sequence numbers, offset.
doc-ref: RFC 2661 section 3.1
types:
  header:
    doc: First 2 bytes.
    seq:
      - id: flags_and_version
        type: u2
        doc: control message (bit 15), length (14), sequence (11), offset (9), priority (8), version (3-0)
  offset_size:
    doc: Last of the words that the flags announce.
    seq:
      - id: padding
        type: u2
        doc: bytes between this field and the payload
  version_3_over_ip:
    doc: A data message of version 3 over IP; in UDP the same stands after flags with the version and two bytes of zero (RFC 3931 section 4.1).
    seq:
      - id: session
        type: u4
        doc: names the session; 0 in control messages over IP
