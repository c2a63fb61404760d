meta:
  id: formats
  title: Every format that icmpscan reads
  license: CC0-1.0
  imports:
    - arcnet
    - atm
    - authentication_header
    - ax25
    - batman
    - capture_headers
    - capwap
    - cisco_hdlc
    - docsis
    - erf
    - erspan
    - etherip
    - ethernet
    - ethernet_tags
    - exported_pdu
    - fddi
    - frame_relay
    - geneve
    - gre
    - gtp
    - gue
    - icmp
    - icmp_extension
    - ipv4
    - ipv6
    - juniper
    - l2tp
    - link_addresses
    - linux_cooked
    - lisp
    - llc
    - loopback
    - lwapp
    - mobile_tunnel
    - mpls
    - nflog
    - nsh
    - openflow
    - pcap
    - pcapng
    - pim
    - ppp
    - pppoe
    - radio_headers
    - sflow
    - teredo
    - token_ring
    - transport
    - tzsp
    - vxlan
    - wlan
doc: |
  Holds nothing of its own. The build compiles this one file, and so every specification that it imports; a new one is added to the list
  above. All of them are written the same lean way: headers of fixed size in `seq`, integers only, nothing that depends on another header.
  The reader knows how far each header may reach and drives them one by one over its own buffer.
