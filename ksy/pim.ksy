meta:
  id: pim
  title: Protocol independent multicast, as far as it carries datagrams
  license: CC0-1.0
  endian: be
doc: In a register message a router sends a multicast datagram, whole, to the rendezvous point.
doc-ref: RFC 7761 section 4.9
seq:
  - id: version_and_type
    type: u1
    doc: version (4 bits, 2), type (4 bits; 1 register). Version 1 is IGMP of type 0x14 instead (draft-ietf-idmr-pim-spec-02)
  - id: code
    type: u1
    doc: reserved; in version 1 the type (1 register)
  - id: checksum
    type: u2
    doc: over the first 8 bytes
  - id: flags
    type: u4
    doc: border (bit 31), null register (bit 30), reserved; in version 1 its number
