meta:
  id: pppoe
  title: PPP over Ethernet
  license: CC0-1.0
  endian: be
doc: 6 bytes, then a PPP frame without address and control fields.
doc-ref: RFC 2516 section 4
seq:
  - id: version_and_type
    type: u1
    doc: version (4 bits, 1), type (4 bits, 1)
  - id: code
    type: u1
    doc: 0 in sessions
  - id: session
    type: u2
    doc: number of the session
  - id: length
    type: u2
    doc: bytes of the PPP frame that follows
