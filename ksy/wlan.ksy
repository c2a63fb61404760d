meta:
  id: wlan
  title: IEEE 802.11 data frame
  license: CC0-1.0
  endian: be
doc: Numbers are little-endian but for the addresses, which are bytes.
doc-ref: IEEE 802.11 clause 9.2
types:
  header:
    doc: 24 bytes; a fourth address, QoS control (2 bytes) and HT control (4 bytes) may follow.
    seq:
      - id: version_and_type
        type: u1
        doc: subtype (4 bits), type (2; 2 data), version (2)
      - id: flags
        type: u1
        doc: HT control follows (bit 7), protected (6), more data (5), power (4), retry (3), more fragments (2), from DS (1), to DS (0)
      - id: duration
        type: u2le
        doc: microseconds
      - id: address_1_high
        type: u2
        doc: first 2 bytes of the receiver's address
      - id: address_1_low
        type: u4
        doc: last 4 bytes of it
      - id: address_2_high
        type: u2
        doc: first 2 bytes of the transmitter's address
      - id: address_2_low
        type: u4
        doc: last 4 bytes of it
      - id: address_3_high
        type: u2
        doc: first 2 bytes of the third address
      - id: address_3_low
        type: u4
        doc: last 4 bytes of it
      - id: sequence_control
        type: u2le
        doc: sequence number (12 bits), fragment number (4 bits)
  address_4:
    doc: The sender, in frames between access points.
    seq:
      - id: high
        type: u2
        doc: first 2 bytes
      - id: low
        type: u4
        doc: last 4 bytes
  quality_control:
    doc: 2 bytes, in frames whose subtype says so.
    seq:
      - id: control
        type: u2le
        doc: traffic identifier (4 bits), end of service (1), acknowledgement (2), several frames aggregated (1), others (8)
  mesh_control:
    doc: After QoS control in frames of a mesh, 6 bytes and perhaps addresses.
    seq:
      - id: flags
        type: u1
        doc: how many addresses follow (2 bits; 1 one, 2 two)
