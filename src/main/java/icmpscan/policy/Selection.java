package icmpscan.policy;

import icmpscan.decode.ChecksumState;
import icmpscan.decode.IcmpMessage;

/**
 * Which messages a rule is about.
 *
 * @param types their types and codes
 * @param from  where they come from
 * @param to    where they go
 * @param wrong whether only those whose checksum is wrong
 */
public record Selection(TypeCodes types, Zone from, Zone to, boolean wrong) {
    /** Whatever their checksums. */
    public Selection(TypeCodes types, Zone from, Zone to) {
        this(types, from, to, false);
    }

    /** Every message whose checksum is wrong. */
    public static Selection ofWrongChecksums() {
        return new Selection(TypeCodes.all(), Zone.ANY, Zone.ANY, true);
    }

    boolean matches(IcmpMessage message) {
        return types.contains(message.type(), message.code())
                && (!wrong || message.checksumState() == ChecksumState.BAD)
                && from.contains(message.source())
                && to.contains(message.destination());
    }

    /** The messages of the same direction that this one leaves out. */
    Selection others() {
        return new Selection(types.complement(), from, to, wrong);
    }
}
