meta:
  id: geneve
  title: Generic network virtualization encapsulation
  license: CC0-1.0
  endian: be
doc: 8 bytes and options, then the frame or packet.
doc-ref: RFC 8926 section 3.4
seq:
  - id: version_and_option_words
    type: u1
    doc: version (2 bits, 0), 32-bit words of options after this header (6 bits)
  - id: flags
    type: u1
    doc: control packet (bit 7), critical options (bit 6)
  - id: protocol
    type: u2
    doc: EtherType of the payload, 0x6558 for Ethernet
  - id: network_identifier
    type: u4
    doc: network identifier (24 bits), reserved (8 bits)
