package icmpscan.decode;

/**
 * One of several frames within a frame: those that an sFlow datagram reports, that OpenFlow messages carry, or of an 802.11 aggregate.
 *
 * @param layer  who reads its first header
 * @param start  index of its first byte in the bytes of the capturing frame
 * @param end    index after the last byte that is there
 * @param length bytes of it on the wire; those that are there at least
 * @param rate   frames that passed for each one sampled, 1 or more; 0 where nothing was sampled
 */
record InnerFrame(LayerDecoder layer, int start, int end, long length, long rate) {}
