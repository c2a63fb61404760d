meta:
  id: nflog
  title: Linux netfilter log
  license: CC0-1.0
  endian:
    switch-on: is_big_endian
    cases:
      true: be
      false: le
doc: A packet that a firewall rule logged, as one of several attributes.
doc-ref: https://www.tcpdump.org/linktypes/LINKTYPE_NFLOG.html
params:
  - id: is_big_endian
    type: bool
    doc: order of the attributes' fields, that of the capturing machine
types:
  header:
    doc: 4 bytes; attributes follow.
    seq:
      - id: family
        type: u1
        doc: AF_ number of Linux
      - id: version
        type: u1
        doc: 0
      - id: resource
        type: u2be
        doc: number of the log group
  attribute:
    doc: Value and padding to 4 bytes follow.
    seq:
      - id: length
        type: u2
        doc: bytes of the attribute, these 4 included and padding excluded
      - id: attribute_type
        type: u2
        doc: 9 for the packet
