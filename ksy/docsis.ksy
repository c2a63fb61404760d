meta:
  id: docsis
  title: Header of cable modem networks
  license: CC0-1.0
  endian: be
doc: An extended header and a check sequence of 2 bytes follow, then an Ethernet frame.
doc-ref: CableLabs CM-SP-MULPIv3.1 section 6.2
seq:
  - id: frame_control
    type: u1
    doc: type (2 bits; 0 packet), parameter (5), extended header follows (1)
  - id: parameter
    type: u1
    doc: bytes of the extended header
  - id: length
    type: u2
    doc: bytes after the header check sequence, and those of the extended header
