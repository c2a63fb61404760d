meta:
  id: capture_headers
  title: Small headers that capturing software puts before frames
  license: CC0-1.0
  endian: be
doc: Each belongs to one or two link types, and a frame of a kind known otherwise follows.
types:
  direction:
    doc: PPP, Cisco HDLC and Frame Relay with direction, link types 204, 205, 206 and 166.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_PPP_WITH_DIR.html
    seq:
      - id: direction
        type: u1
        doc: 0 received, otherwise sent
  control:
    doc: What is left of PPP's address and control fields in link type 166.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_PPP_PPPD.html
    seq:
      - id: control
        type: u1
        doc: 3, unnumbered information
  net_analyzer:
    doc: Link type 240; an Ethernet frame with check sequence follows.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_NETANALYZER.html
    seq:
      - id: information
        type: u4
        doc: version, port, length and errors
  net_analyzer_transparent:
    doc: Link type 241; preamble and start of frame come before the frame.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_NETANALYZER_TRANSPARENT.html
    seq:
      - id: information
        type: u4
        doc: version, port, length and errors
      - id: preamble
        type: u8
        doc: preamble and start of frame
  preamble:
    doc: Link types 274 (Ethernet mPacket) and 259 (Ethernet passive optical network), 8 bytes.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_ETHERNET_MPACKET.html
    seq:
      - id: preamble
        type: u8
        doc: preamble with start of frame
  slip:
    doc: Link type 8, 16 bytes before the IP header.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_SLIP.html
    seq:
      - id: direction_and_header_high
        type: u8
        doc: direction (1 byte) and first bytes of the compressed header
      - id: header_low
        type: u8
        doc: other bytes of the compressed header
  packet_filter:
    doc: First 2 bytes of a header of OpenBSD's pf, link type 117.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_PFLOG.html
    seq:
      - id: length
        type: u1
        doc: bytes of the header without the padding to 4
      - id: family
        type: u1
        doc: AF_ number
  encapsulating_interface:
    doc: OpenBSD's enc, link type 109.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_ENC.html
    seq:
      - id: family
        type: u4
        doc: AF_ number in the writer's order
      - id: security_parameters_index
        type: u4
        doc: names the security association
      - id: flags
        type: u4
        doc: authenticated, encrypted
  ipnet:
    doc: Solaris, link type 226, 24 bytes.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_IPNET.html
    seq:
      - id: version
        type: u1
        doc: 1
      - id: family
        type: u1
        doc: 2 IPv4, 26 IPv6
      - id: hook
        type: u2
        doc: 0 in, 1 out, 2 loopback
      - id: length
        type: u4
        doc: bytes of the packet
      - id: interface_index
        type: u4
        doc: index of the interface
      - id: group_interface_index
        type: u4
        doc: index of the interface's group
      - id: source_zone
        type: u4
        doc: zone that sent
      - id: destination_zone
        type: u4
        doc: zone that receives
  packet_tap:
    doc: Apple, link types 258 and 149; more fields follow, up to the length. In the order of the machine, always little-endian.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_PKTAP.html
    seq:
      - id: length
        type: u4le
        doc: bytes of the whole header
      - id: next_type
        type: u4le
        doc: 1 where a packet follows
      - id: link_type
        type: u4le
        doc: link type of the frame inside
  symantec:
    doc: First 12 of 44 bytes (older) or 56 bytes (newer), link type 99.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_SYMANTEC_FIREWALL.html
    seq:
      - id: interface_address
        type: u4
        doc: address of the capturing interface
      - id: reserved_1
        type: u2
        doc: 0
      - id: older_ether_type
        type: u2
        doc: EtherType in the older form, 0 in the newer
      - id: reserved_2
        type: u2
        doc: 0
      - id: newer_ether_type
        type: u2
        doc: EtherType in the newer form, 0 in the older
  juniper_mirror:
    doc: Lawful intercept of Juniper routers, UDP port 30030; an IP packet follows.
    doc-ref: Juniper Networks, Subscriber Secure Policy, mirror header
    seq:
      - id: intercept_identifier
        type: u4
        doc: names the intercept
      - id: session_identifier
        type: u4
        doc: names the session
