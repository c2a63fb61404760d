meta:
  id: mobile_tunnel
  title: Mobile IP tunnel through address translators
  license: CC0-1.0
  endian: be
doc: UDP port 434, where registrations go as well.
doc-ref: RFC 3519 section 3.3
seq:
  - id: message_type
    type: u1
    doc: 4 tunnel data
  - id: next_header
    type: u1
    doc: IP protocol number of what follows; 4 IPv4, 47 GRE, 55 minimal encapsulation
  - id: reserved
    type: u2
    doc: 0
