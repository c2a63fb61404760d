/**
 * From the bytes of one frame to one ICMP message and the datagram that it quotes.
 *
 * <p>Two speeds. {@link icmpscan.decode.IcmpPrecheck} looks at every frame, reads a few bytes in place and allocates nothing; the parsers
 * generated from {@code ksy/} see only the frames that it lets through. Lengths are in bytes.
 *
 * <p>Messages in IPv4 fragments are put together, within bounds of time and memory, and handed on in the order of frames; that, and nothing
 * else, is kept from frame to frame.
 *
 * <p>Reports what is there, cut and odd as it may be; judges nothing and names nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc792">RFC 792, Internet Control Message Protocol</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1122">RFC 1122 section 3.2.2, when an error must not be sent</a>
 */
package icmpscan.decode;
