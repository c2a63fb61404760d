meta:
  id: transport
  title: What the first bytes of a transport header hold
  license: CC0-1.0
  endian: be
doc: |
  An error quotes 8 bytes of its datagram's payload for certain (RFC 792), and often no more: so the first 8 bytes only.
doc-ref: RFC 9293 section 3.1, RFC 768, RFC 9260 section 3, RFC 4340 section 5.1
types:
  ports:
    doc: First 4 bytes of TCP, UDP, UDP-Lite, SCTP and DCCP.
    seq:
      - id: source_port
        type: u2
        doc: port of the sender
      - id: destination_port
        type: u2
        doc: port at the receiver
  tcp_sequence:
    doc: Follows the ports in TCP.
    seq:
      - id: sequence_number
        type: u4
        doc: number of the segment's first byte
  udp_length_and_checksum:
    doc: Follows the ports in UDP.
    seq:
      - id: length
        type: u2
        doc: bytes of the UDP datagram, header included
      - id: checksum
        type: u2
        doc: 0 where the sender computed none
  tcp_header:
    doc: First 14 bytes of TCP, where a whole header is there.
    seq:
      - id: source_port
        type: u2
        doc: port of the sender
      - id: destination_port
        type: u2
        doc: port at the receiver
      - id: sequence_number
        type: u4
        doc: number of the segment's first byte
      - id: acknowledgement_number
        type: u4
        doc: number of the byte that is expected next
      - id: offset_and_flags
        type: u2
        doc: header length in 32-bit words (4 bits), reserved, flags
