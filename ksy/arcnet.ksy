meta:
  id: arcnet
  title: ARCNET
  license: CC0-1.0
  endian: be
doc: Addresses of one byte; what follows depends on the protocol and on the capturing system.
doc-ref: RFC 1201, https://www.tcpdump.org/linktypes/LINKTYPE_ARCNET_BSD.html
types:
  addresses:
    doc: First 2 bytes.
    seq:
      - id: source
        type: u1
        doc: node that sent
      - id: destination
        type: u1
        doc: node addressed, 0 for all
  linux_offset:
    doc: Follows the addresses in captures of Linux.
    seq:
      - id: offset
        type: u2
        doc: where the data began in the network card
  protocol:
    doc: Follows the addresses, or the offset.
    seq:
      - id: protocol
        type: u1
        doc: 212 IPv4, 240 IPv4 without the fields below (RFC 1051), 196 IPv6
  fragmentation:
    doc: Where the flag is 255 this was an exception frame, and the same two fields follow once more with their real values after 1 byte.
    seq:
      - id: split_flag
        type: u1
        doc: 0 whole, odd first fragment, even later fragment
      - id: sequence_number
        type: u2
        doc: the same in all fragments
  exception_protocol:
    doc: Stands between the two in an exception frame.
    seq:
      - id: protocol
        type: u1
        doc: protocol, once more
