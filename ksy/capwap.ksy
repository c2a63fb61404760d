meta:
  id: capwap
  title: Control and provisioning of wireless access points, data channel
  license: CC0-1.0
  endian: be
doc: Optional fields (radio address, wireless information) follow, up to the header length.
doc-ref: RFC 5415 section 4.3
seq:
  - id: version_and_type
    type: u1
    doc: version (4 bits, 0), type (4 bits; 0 this header, 1 DTLS)
  - id: header_length_and_radio
    type: u1
    doc: header length in 32-bit words (5 bits), first 3 bits of the radio identifier
  - id: binding_and_flags
    type: u2
    doc: radio identifier (2 bits), wireless binding (5), native frame (bit 8), fragment (7), last fragment (6), wireless information (5), radio address (4), keep-alive (3), 0
  - id: fragment_identifier
    type: u2
    doc: the same in all fragments
  - id: fragment_offset
    type: u2
    doc: offset in units of 8 bytes (13 bits), reserved (3 bits)
