meta:
  id: authentication_header
  title: IPsec authentication header
  license: CC0-1.0
  endian: be
doc: Its payload is in the clear. The integrity check value follows, up to the length.
doc-ref: RFC 4302 section 2
seq:
  - id: next_header
    type: u1
    doc: IP protocol number of what follows
  - id: length
    type: u1
    doc: 32-bit words of this header, less 2
  - id: reserved
    type: u2
    doc: 0
  - id: security_parameters_index
    type: u4
    doc: names the security association
  - id: sequence_number
    type: u4
    doc: counted by the sender
