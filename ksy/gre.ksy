meta:
  id: gre
  title: Generic routing encapsulation
  license: CC0-1.0
  endian: be
doc: A header whose optional words depend on its flags, then what an EtherType names.
doc-ref: RFC 2784 section 2, RFC 2890 section 2, RFC 1701, RFC 2637 section 4.1
types:
  header:
    doc: First 4 bytes; optional words of 4 bytes follow, one for each flag in the order checksum or routing, key, sequence, acknowledgement.
    seq:
      - id: flags_and_version
        type: u2
        doc: checksum (bit 15), routing (14), key (13), sequence (12), strict route (11), recursion (10-8), acknowledgement (7), version (2-0)
      - id: protocol
        type: u2
        doc: EtherType of the payload
  source_route_entry:
    doc: Entries follow the optional words where the routing flag is set; one with length 0 ends them.
    doc-ref: RFC 1701
    seq:
      - id: address_family
        type: u2
        doc: kind of the addresses
      - id: offset
        type: u1
        doc: bytes from the start of the addresses to the current one
      - id: length
        type: u1
        doc: bytes of addresses that follow
  redirect:
    doc: Cisco's Web Cache Communication Protocol puts it before the IPv4 header, from version 2 on.
    doc-ref: draft-mclaggan-wccp-v2rev1 section 4.12
    seq:
      - id: flags
        type: u1
        doc: dynamic service (bit 7), alternate bucket (bit 6)
      - id: service
        type: u1
        doc: number of the service group
      - id: alternate_bucket
        type: u1
        doc: index of a bucket
      - id: primary_bucket
        type: u1
        doc: index of a bucket
