meta:
  id: formats
  title: Every format that icmpscan reads
  license: CC0-1.0
  imports:
    - cisco_hdlc
    - ethernet
    - icmp
    - icmp_extension
    - ipv4
    - linux_cooked
    - llc
    - loopback
    - pcap
    - pcapng
    - ppp
    - transport
doc: |
  Holds nothing of its own. The build compiles this one file, and so every specification that it imports; a new one is added to the list
  above. All of them are written the same lean way: headers of fixed size in `seq`, integers only, nothing that depends on another header.
  The reader knows how far each header may reach and drives them one by one over its own buffer.
