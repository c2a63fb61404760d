meta:
  id: ipv4
  title: IPv4 header
  license: CC0-1.0
  endian: be
doc: The header directly before every ICMP message, and those of tunnels around it.
doc-ref: RFC 791 section 3.1
types:
  header:
    doc: The 20 bytes that every header has; options follow up to the header length.
    seq:
      - id: version_and_header_length
        type: u1
        doc: version (4 bits, 4), header length in 32-bit words (4 bits, 5 or more)
      - id: type_of_service
        type: u1
        doc: precedence and type of service, today DSCP and ECN
      - id: total_length
        type: u2
        doc: bytes of the datagram, header included; 0 where segmentation was left to the network card
      - id: identification
        type: u2
        doc: the same in all fragments of a datagram
      - id: flags_and_fragment_offset
        type: u2
        doc: reserved (bit 15), don't fragment (14), more fragments (13), offset in units of 8 bytes (12-0)
      - id: time_to_live
        type: u1
        doc: hops left
      - id: protocol
        type: u1
        doc: IP protocol number, 1 for ICMP
      - id: header_checksum
        type: u2
        doc: ones' complement sum over the header
      - id: source
        type: s4
        doc: source address, as a bit pattern
      - id: destination
        type: s4
        doc: destination address, as a bit pattern
  option:
    doc: Header of an option other than end of list (0) and no operation (1).
    doc-ref: RFC 791 section 3.1
    seq:
      - id: option_type
        type: u1
        doc: copied flag, class, number; 7 record route, 68 timestamp, 131 loose and 137 strict source route
      - id: length
        type: u1
        doc: bytes of the option, this header included
