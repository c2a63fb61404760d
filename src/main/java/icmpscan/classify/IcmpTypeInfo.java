package icmpscan.classify;

import java.util.OptionalInt;

/**
 * What is known of one ICMP type.
 *
 * @param number       0..255
 * @param name         as the IANA registry has it
 * @param slug         one lower-case word for machines, unlike that of any other type
 * @param messageClass query, reply, error, information or none
 * @param pair         the type that answers this one, or that this one answers
 * @param status       what IANA says of its use
 * @param reference    the RFCs that define and retire it, empty where there is none
 */
public record IcmpTypeInfo(
        int number,
        String name,
        String slug,
        MessageClass messageClass,
        OptionalInt pair,
        Status status,
        String reference) {

    /** Whether the type means anything: neither unassigned nor reserved. */
    public boolean assigned() {
        return status != Status.UNASSIGNED && status != Status.RESERVED;
    }
}
