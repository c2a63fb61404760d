package icmpscan.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import icmpscan.decode.Address;

/**
 * Whom earlier findings are about, by address: a flood that is part of one of them is none. Looked up for each row of traffic, of which there
 * are as many as findings where the capture is large; going through all findings for each took an eighth of a scan of
 * 200 MB between 10,000 pairs.
 */
final class Told {
    private final Set<Address> smurfed = new HashSet<>();
    private final Set<Address> looping = new HashSet<>();
    private final Set<Link> channels = new HashSet<>();
    private final Set<Address> actors = new HashSet<>();

    /** From who did something to whom it was done. */
    private record Link(Address actor, Address target) {}

    private Told() {}

    static Told by(List<Finding> earlier) {
        Told told = new Told();
        earlier.forEach(told::add);
        return told;
    }

    private void add(Finding finding) {
        Parties parties = finding.parties();
        parties.actor().ifPresent(actors::add);
        switch (finding.kind()) {
            case SMURF -> smurfed.addAll(parties.targets());
            case TUNNEL, COVERT_CHANNEL -> addChannels(parties);
            case ROUTING_LOOP -> {
                addChannels(parties);
                looping.addAll(parties.targets());
            }
            default -> {}
        }
    }

    private void addChannels(Parties parties) {
        parties.actor().ifPresent(actor -> parties.targets().forEach(target -> channels.add(new Link(actor, target))));
    }

    /** Whether what one address sends the other belongs to a finding. */
    boolean about(Address source, Address destination) {
        return smurfed.contains(source)
                || smurfed.contains(destination)
                || looping.contains(destination)
                || channels.contains(new Link(source, destination))
                || channels.contains(new Link(destination, source));
    }

    /** Whether an address is the actor of any finding. */
    boolean names(Address address) {
        return actors.contains(address);
    }
}
