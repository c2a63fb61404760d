meta:
  id: ax25
  title: AX.25, packet radio
  license: CC0-1.0
  endian: be
doc: 2 to 10 addresses of 7 bytes, of which the last has bit 0 of its last byte set; then these.
doc-ref: AX.25 Link Access Protocol for Amateur Packet Radio 2.2, section 3
types:
  address_end:
    doc: Last byte of an address.
    seq:
      - id: flags
        type: u1
        doc: station number and flags; bit 0 is set in the last address
  control:
    doc: After the addresses.
    seq:
      - id: control
        type: u1
        doc: 3 unnumbered information; bit 0 clear for numbered information
      - id: protocol
        type: u1
        doc: 0xCC IPv4
