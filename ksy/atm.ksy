meta:
  id: atm
  title: Headers before ATM payloads
  license: CC0-1.0
  endian: be
doc: What stands before a frame that was sent in ATM cells and put together again.
doc-ref: RFC 2684
types:
  first_bytes:
    doc: Tell LLC, bridging and PPP from bare IP where nothing else does.
    doc-ref: RFC 2684 sections 5 and 6
    seq:
      - id: high
        type: u2
        doc: 0xAAAA or 0xFEFE before LLC's 3; 0 before bridged Ethernet
      - id: low
        type: u1
        doc: 3 in LLC
  sun:
    doc: SunATM pseudo-header, link type 123.
    doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_SUNATM.html
    seq:
      - id: flags
        type: u1
        doc: direction (bit 7), type of traffic (low 4 bits; 1 LAN emulation, 2 LLC)
      - id: path
        type: u1
        doc: virtual path identifier
      - id: channel
        type: u2
        doc: virtual channel identifier
  lan_emulation:
    doc: Before an Ethernet frame of an emulated LAN.
    doc-ref: ATM Forum LANE 1.0
    seq:
      - id: client
        type: u2
        doc: identifier of the sending client
