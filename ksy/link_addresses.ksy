meta:
  id: link_addresses
  title: Link layers that are nothing but addresses and perhaps a type
  license: CC0-1.0
  endian: be
doc: Each is read for the type in it, or only passed.
types:
  fibre_channel:
    doc: IP over Fibre Channel, link type 122, 16 bytes; LLC follows.
    doc-ref: RFC 4338
    seq:
      - id: destination
        type: u8
        doc: destination network address
      - id: source
        type: u8
        doc: source network address
  firewire:
    doc: Apple's IP over IEEE 1394, link type 138, 18 bytes.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_APPLE_IP_OVER_IEEE1394.html
    seq:
      - id: destination
        type: u8
        doc: destination identifier
      - id: source
        type: u8
        doc: source identifier
      - id: ether_type
        type: u2
        doc: EtherType of what follows
  infiniband:
    doc: IP over InfiniBand, link type 242, 44 bytes.
    doc-ref: RFC 4391 section 6, https://www.tcpdump.org/linktypes/LINKTYPE_IPOIB.html
    seq:
      - id: route_words
        type: u8
        doc: version, class, flow label, length, next header and hop limit of the global route header
      - id: source_high
        type: u8
        doc: first 8 bytes of the source identifier
      - id: source_low
        type: u8
        doc: last 8 bytes of the source identifier
      - id: destination_high
        type: u8
        doc: first 8 bytes of the destination identifier
      - id: destination_low
        type: u8
        doc: last 8 bytes of the destination identifier
      - id: ether_type
        type: u2
        doc: EtherType of what follows
      - id: reserved
        type: u2
        doc: 0
