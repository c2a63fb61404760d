meta:
  id: sflow
  title: sFlow version 5 datagrams, as far as they lead to sampled headers
  license: CC0-1.0
  endian: be
doc: |
  An agent in a switch or router sends these over UDP to port 6343. A datagram holds samples, a flow sample holds records, and a record may
  hold the first bytes of one frame that passed. All lengths are multiples of 4.
doc-ref: https://sflow.org/sflow_version_5.txt
types:
  datagram_start:
    doc: First 8 bytes of a datagram; the agent's address follows.
    doc-ref: sFlow version 5, section 5, sample_datagram
    seq:
      - id: version
        type: u4
        doc: 5
      - id: address_type
        type: u4
        doc: of the agent's address; 1 IPv4 (4 bytes), 2 IPv6 (16 bytes)
  datagram_rest:
    doc: After the agent's address, 16 bytes.
    doc-ref: sFlow version 5, section 5, sample_datagram_v5
    seq:
      - id: sub_agent
        type: u4
        doc: number of the process within the agent
      - id: sequence_number
        type: u4
        doc: datagrams sent so far by the sub-agent
      - id: uptime
        type: u4
        doc: milliseconds since the agent started
      - id: sample_count
        type: u4
        doc: samples that follow
  entry_header:
    doc: Before each sample, and before each record in a sample.
    doc-ref: sFlow version 5, section 5, sample_record and flow_record
    seq:
      - id: format
        type: u4
        doc: enterprise (31-12), format (11-0); of samples 1 flow, 3 expanded flow; of flow records 1 sampled header
      - id: length
        type: u4
        doc: bytes after this header
  flow_sample:
    doc: Start of a flow sample, 32 bytes; its records follow.
    doc-ref: sFlow version 5, section 5, flow_sample
    seq:
      - id: sequence_number
        type: u4
        doc: flow samples made so far by the source
      - id: source
        type: u4
        doc: type (31-24) and index (23-0) of what was sampled
      - id: sampling_rate
        type: u4
        doc: frames that passed for each one sampled, on average
      - id: sample_pool
        type: u4
        doc: frames that could have been sampled
      - id: drops
        type: u4
        doc: samples lost for want of resources
      - id: input
        type: u4
        doc: interface the frame came in by
      - id: output
        type: u4
        doc: interface the frame went out by
      - id: record_count
        type: u4
        doc: records that follow
  expanded_flow_sample:
    doc: Start of an expanded flow sample, 44 bytes; its records follow.
    doc-ref: sFlow version 5, section 5, flow_sample_expanded
    seq:
      - id: sequence_number
        type: u4
        doc: flow samples made so far by the source
      - id: source_type
        type: u4
        doc: type of what was sampled
      - id: source_index
        type: u4
        doc: index of what was sampled
      - id: sampling_rate
        type: u4
        doc: frames that passed for each one sampled, on average
      - id: sample_pool
        type: u4
        doc: frames that could have been sampled
      - id: drops
        type: u4
        doc: samples lost for want of resources
      - id: input_format
        type: u4
        doc: what the next field counts
      - id: input
        type: u4
        doc: interface the frame came in by
      - id: output_format
        type: u4
        doc: what the next field counts
      - id: output
        type: u4
        doc: interface the frame went out by
      - id: record_count
        type: u4
        doc: records that follow
  sampled_header:
    doc: Start of the record of a sampled header, 16 bytes; the frame's first bytes follow.
    doc-ref: sFlow version 5, section 5, sampled_header
    seq:
      - id: protocol
        type: u4
        doc: 1 Ethernet, 3 token ring, 4 FDDI, 5 Frame Relay, 7 PPP, 11 IPv4, 12 IPv6, 13 MPLS, 14 PPP over SONET, 15 802.11
      - id: frame_length
        type: u4
        doc: bytes of the frame on the wire, check sequence included
      - id: stripped
        type: u4
        doc: bytes taken off the frame before its header was copied, such as the check sequence
      - id: header_length
        type: u4
        doc: bytes that follow, without padding to 4
