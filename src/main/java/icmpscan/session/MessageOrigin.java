package icmpscan.session;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What of the capture before it a message goes back to.
 *
 * @param requestFrame   {@link icmpscan.tally.PackedFrame} of the request that a reply answers; empty for other messages, and where the request
 *                       did not go before
 * @param roundTripNanos time from that request to this reply at the capture point; empty for further replies to one request, and without times
 * @param provocation    whether the flow that an error speaks of went before; empty for queries, and where the error does not quote enough
 */
public record MessageOrigin(OptionalLong requestFrame, OptionalLong roundTripNanos, Optional<Sighting> provocation) {
    /** Of a message that goes back to nothing. */
    public static final MessageOrigin NONE =
            new MessageOrigin(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
}
