meta:
  id: lisp
  title: Locator/identifier separation protocol, data packets
  license: CC0-1.0
  endian: be
doc: 8 bytes, then an IP packet.
doc-ref: RFC 9300 section 5.3
seq:
  - id: flags_and_nonce
    type: u4
    doc: flags (8 bits), nonce or map versions (24 bits)
  - id: instance_and_locator_status
    type: u4
    doc: instance identifier and locator status bits
