meta:
  id: juniper
  title: Header of Juniper routers
  license: CC0-1.0
  endian: be
doc: Stands before frames captured on a router itself.
doc-ref: https://www.tcpdump.org/linktypes.html (LINKTYPE_JUNIPER_ETHER and others)
types:
  header:
    doc: First 4 bytes.
    seq:
      - id: magic_high
        type: u2
        doc: 0x4D47
      - id: magic_low
        type: u1
        doc: 0x43
      - id: flags
        type: u1
        doc: extensions follow (bit 7), no link-layer header (bit 1), received (bit 0)
  extensions:
    doc: There where the flag is set; entries follow.
    seq:
      - id: length
        type: u2
        doc: bytes of the entries
  bare_protocol:
    doc: Stands in the place of the link-layer header where there is none.
    seq:
      - id: protocol
        type: u4le
        doc: 2 and 3 IPv4, 4, 5 and 8 MPLS, 6 and 7 IPv6
  cookie_1:
    doc: Before the payload of an ATM1 interface.
    seq:
      - id: cookie
        type: u4
        doc: 0x80 in the first byte for management cells
  cookie_2:
    doc: Before the payload of an ATM2 interface.
    seq:
      - id: cookie_high
        type: u4
        doc: gap count (bits 26-21), not 0 in sent packets of bridged Ethernet
      - id: cookie_low
        type: u4
        doc: management cells where any of the bits 6-4 is set
