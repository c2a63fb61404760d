package icmpscan.policy;

import icmpscan.decode.IcmpMessage;

/**
 * Which messages a rule is about.
 *
 * @param types their types and codes
 * @param from  where they come from
 * @param to    where they go
 */
public record Selection(TypeCodes types, Zone from, Zone to) {
    boolean matches(IcmpMessage message) {
        return types.contains(message.type(), message.code())
                && from.contains(message.source())
                && to.contains(message.destination());
    }

    /** The messages of the same direction that this one leaves out. */
    Selection others() {
        return new Selection(types.complement(), from, to);
    }
}
