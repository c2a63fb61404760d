/**
 * From the bytes of a capture to packet records.
 *
 * <p>Opens a path or standard input, undoes compression, recognises pcap and pcapng by their magic numbers and steps from record to record
 * over one reused buffer. Damage costs what is damaged: it is written down with its byte offset, and reading goes on at the next plausible
 * chain of records. Knows no IP: a frame is bytes with a link type, a time and two lengths.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/">pcap</a>
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">pcapng</a>
 */
package icmpscan.capture;
