meta:
  id: icmp
  title: ICMP for IPv4
  license: CC0-1.0
  endian: be
doc: |
  A message is a header of 4 bytes, 4 bytes more whose shape the type decides, and a body. No value is refused: an echo with code 9 is real,
  and so are types that no registry knows.
doc-ref: RFC 792
types:
  header:
    doc: First 4 bytes of every message.
    seq:
      - id: message_type
        type: u1
        doc: what kind of message
      - id: code
        type: u1
        doc: which of its kind
      - id: checksum
        type: u2
        doc: ones' complement sum over the whole message
  identified:
    doc: Bytes 4-7 of echo, timestamp, information and address mask, request and reply.
    doc-ref: RFC 792 pp. 14-19, RFC 950 appendix I
    seq:
      - id: identifier
        type: u2
        doc: chosen by the requester; some write it little-endian
      - id: sequence_number
        type: u2
        doc: counted by the requester; some write it little-endian
  unused:
    doc: Bytes 4-7 of source quench, router solicitation and others that have no use for them.
    doc-ref: RFC 792 p. 10, RFC 1256 section 3
    seq:
      - id: unused
        type: u4
        doc: 0
  unreachable:
    doc: Bytes 4-7 of destination unreachable and time exceeded.
    doc-ref: RFC 792 p. 4, RFC 1191 section 4, RFC 4884 section 4.1
    seq:
      - id: unused
        type: u1
        doc: 0
      - id: quoted_words
        type: u1
        doc: length of the quoted datagram in 32-bit words where extensions follow it, else 0
      - id: next_hop_mtu
        type: u2
        doc: bytes; only in destination unreachable, code 4
  redirect:
    doc: Bytes 4-7.
    doc-ref: RFC 792 p. 12
    seq:
      - id: gateway
        type: s4
        doc: address of the better gateway, as a bit pattern
  parameter_problem:
    doc: Bytes 4-7.
    doc-ref: RFC 792 p. 8, RFC 4884 section 4.3
    seq:
      - id: pointer
        type: u1
        doc: offset in the quoted datagram of the byte where the error was found
      - id: quoted_words
        type: u1
        doc: length of the quoted datagram in 32-bit words where extensions follow it, else 0
      - id: unused
        type: u2
        doc: 0
  router_advertisement:
    doc: Bytes 4-7; entries follow.
    doc-ref: RFC 1256 section 3
    seq:
      - id: address_count
        type: u1
        doc: number of entries
      - id: entry_words
        type: u1
        doc: size of an entry in 32-bit words, 2
      - id: lifetime
        type: u2
        doc: seconds for which the entries hold
  router_entry:
    doc: 8 bytes, one a router.
    doc-ref: RFC 1256 section 3
    seq:
      - id: address
        type: s4
        doc: a router's address, as a bit pattern
      - id: preference
        type: s4
        doc: higher is preferred; 0x80000000 for never as default
  timestamps:
    doc: Bytes 8-19 of timestamp request and reply.
    doc-ref: RFC 792 p. 16
    seq:
      - id: originate
        type: u4
        doc: milliseconds since midnight UT when the requester sent; top bit set for another unit
      - id: receive
        type: u4
        doc: milliseconds since midnight UT when the responder received
      - id: transmit
        type: u4
        doc: milliseconds since midnight UT when the responder sent
  address_mask:
    doc: Bytes 8-11 of address mask request and reply.
    doc-ref: RFC 950 appendix I
    seq:
      - id: mask
        type: s4
        doc: the subnet's mask, as a bit pattern
  traceroute:
    doc: Bytes 8-19 of traceroute (type 30); bytes 4-5 are an identifier, 6-7 unused.
    doc-ref: RFC 1393 section 2.3
    seq:
      - id: outbound_hops
        type: u2
        doc: routers passed by the traced packet
      - id: return_hops
        type: u2
        doc: routers passed on the way back
      - id: link_speed
        type: u4
        doc: bytes per second of the link that the packet leaves by
      - id: link_mtu
        type: u4
        doc: bytes
  conversion_error:
    doc: Bytes 4-7 of datagram conversion error (type 31).
    doc-ref: RFC 1475 section 7
    seq:
      - id: pointer
        type: u4
        doc: offset in the quoted datagram of the byte where the error was found
  photuris:
    doc: Bytes 4-7 of Photuris security failures (type 40).
    doc-ref: RFC 2521 section 2
    seq:
      - id: reserved
        type: u2
        doc: 0
      - id: pointer
        type: u2
        doc: offset in the quoted datagram of the security header
  extended_echo:
    doc: Bytes 4-7 of extended echo request and reply (types 42 and 43).
    doc-ref: RFC 8335 sections 2 and 3
    seq:
      - id: identifier
        type: u2
        doc: chosen by the requester
      - id: sequence_number
        type: u1
        doc: counted by the requester
      - id: flags
        type: u1
        doc: request - bit 0 asks about an interface of the node itself; reply - state (3 bits), reserved (2), active, IPv4, IPv6
