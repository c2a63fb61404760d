meta:
  id: teredo
  title: Indications that may stand before IPv6 in a Teredo datagram
  license: CC0-1.0
  endian: be
doc: An origin indication has 8 bytes; an authentication has these, two values, a nonce of 8 bytes and one byte of confirmation.
doc-ref: RFC 4380 section 5.1.1
seq:
  - id: indicator
    type: u2
    doc: 0 origin indication, 1 authentication; IPv6 begins otherwise
  - id: identifier_length
    type: u1
    doc: bytes of the client's identifier in an authentication
  - id: authentication_length
    type: u1
    doc: bytes of the authentication value
