package icmpscan.decode;

/**
 * The first bytes of a frame that an sFlow agent saw, within the datagram that reports it.
 *
 * @param layer  who reads its first header
 * @param start  index of its first byte in the bytes of the capturing frame
 * @param end    index after the last byte that is there
 * @param length bytes of it on the wire, as the agent states them; those that are there at least
 * @param rate   frames that passed for each one sampled, 1 or more
 */
record SampledFrame(LayerDecoder layer, int start, int end, long length, long rate) {}
