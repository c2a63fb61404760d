meta:
  id: cisco_hdlc
  title: Cisco HDLC header
  license: CC0-1.0
  endian: be
doc: 4 bytes before whatever an EtherType names, on serial lines.
doc-ref: RFC 1547 section 4.3.1
seq:
  - id: address
    type: u1
    doc: 0x0F unicast, 0x8F multicast
  - id: control
    type: u1
    doc: 0
  - id: protocol
    type: u2
    doc: EtherType
