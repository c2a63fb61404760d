meta:
  id: lwapp
  title: Lightweight access point protocol
  license: CC0-1.0
  endian: be
doc: A frame of IEEE 802.11 follows, or a control message.
doc-ref: RFC 5412 section 4.1
seq:
  - id: version_and_flags
    type: u1
    doc: version (2 bits, 0), radio (3 bits), control message (bit 2), fragment (1), not the last fragment (0)
  - id: fragment_identifier
    type: u1
    doc: the same in all fragments
  - id: length
    type: u2
    doc: bytes after this header
  - id: status
    type: u2
    doc: signal strength and signal to noise ratio
