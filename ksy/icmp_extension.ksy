meta:
  id: icmp_extension
  title: ICMP extension structure and its objects
  license: CC0-1.0
  endian: be
doc: |
  Stands after the quoted datagram of an error, or after the first 8 bytes of an extended echo request: one structure header, then objects
  one after the other, each with its own length.
doc-ref: RFC 4884 sections 7 and 8
types:
  structure_header:
    doc: First 4 bytes of the structure.
    doc-ref: RFC 4884 section 7
    seq:
      - id: version_and_reserved
        type: u2
        doc: version (4 bits, 2), reserved (12 bits)
      - id: checksum
        type: u2
        doc: ones' complement sum over the whole structure; 0 where the sender computed none
    instances:
      version:
        value: version_and_reserved >> 12
        doc: 2; 1 in drafts
  object_header:
    doc: First 4 bytes of each object; its payload follows.
    doc-ref: RFC 4884 section 8
    seq:
      - id: length
        type: u2
        doc: bytes of the object, this header included
      - id: class_num
        type: u1
        doc: 1 MPLS label stack, 2 interface information, 3 interface identification
      - id: c_type
        type: u1
        doc: what kind of its class
  mpls_entry:
    doc: One entry of an MPLS label stack, 4 bytes.
    doc-ref: RFC 4950 section 3, RFC 3032 section 2.1
    seq:
      - id: bits
        type: u4
        doc: label (20 bits), traffic class (3), bottom of stack (1), time to live (8)
    instances:
      label:
        value: bits >> 12
        doc: 0..1048575
      traffic_class:
        value: (bits >> 9) & 7
        doc: 0..7
      bottom_of_stack:
        value: (bits >> 8) & 1
        doc: 1 in the last entry
      time_to_live:
        value: bits & 0xff
        doc: hops left
  interface_index:
    doc: Index in interface information, and payload of an identification by index.
    doc-ref: RFC 5837 section 4.1, RFC 8335 section 2.1
    seq:
      - id: index
        type: u4
        doc: ifIndex of the interface (RFC 2863)
  interface_address:
    doc: Header of an address in interface information; the address follows.
    doc-ref: RFC 5837 section 4.2
    seq:
      - id: family
        type: u2
        doc: address family number, 1 for IPv4, 2 for IPv6
      - id: reserved
        type: u2
        doc: 0
  interface_name:
    doc: Header of a name in interface information; the name follows.
    doc-ref: RFC 5837 section 4.3
    seq:
      - id: length
        type: u1
        doc: bytes of the name and this byte, a multiple of 4 up to 64; the name is UTF-8, padded with zeros
  interface_mtu:
    doc: Largest datagram that the interface sends.
    doc-ref: RFC 5837 section 4.4
    seq:
      - id: mtu
        type: u4
        doc: bytes
  identified_address:
    doc: Header of an address that identifies an interface; the address follows.
    doc-ref: RFC 8335 section 2.1
    seq:
      - id: family
        type: u2
        doc: address family number, 1 for IPv4, 2 for IPv6
      - id: length
        type: u1
        doc: bytes of the address
      - id: reserved
        type: u1
        doc: 0
  ipv4_address:
    doc: An address of family 1.
    doc-ref: RFC 5837 section 4.2
    seq:
      - id: bits
        type: s4
        doc: the address, as a bit pattern
  ipv6_address:
    doc: An address of family 2.
    doc-ref: RFC 5837 section 4.2
    seq:
      - id: high
        type: s8
        doc: first 8 bytes of the address, as a bit pattern
      - id: low
        type: s8
        doc: last 8 bytes of the address, as a bit pattern
