/**
 * Numbers to names and kinds: types, codes, query or error, request or reply, protocols, services. Tables only; nothing here sees a frame.
 *
 * @see <a href="https://www.iana.org/assignments/icmp-parameters/">IANA, ICMP parameters</a>
 */
package icmpscan.classify;
