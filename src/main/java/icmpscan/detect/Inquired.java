package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;
import icmpscan.session.InquiryKind;
import icmpscan.session.ProbeGroup;

/**
 * Requests for what hosts need not tell, and what answers them.
 *
 * @param kinds what is asked
 * @param ends  who asks whom
 */
record Inquired(Set<InquiryKind> kinds, Ends ends) implements Ground {
    /** Keeps a copy. */
    Inquired {
        kinds = Set.copyOf(kinds);
    }

    /** What was asked of these targets, each of its own. */
    static List<Ground> of(List<ProbeGroup> targets) {
        Map<Integer, Map<Set<InquiryKind>, Set<Integer>>> byAsker = new TreeMap<>();
        for (ProbeGroup target : targets) {
            Set<InquiryKind> kinds =
                    target.probes().stream().map(InquiryKind::of).collect(Collectors.toSet());
            byAsker.computeIfAbsent(target.actor(), asker -> new LinkedHashMap<>())
                    .computeIfAbsent(kinds, alike -> new HashSet<>())
                    .add(target.target());
        }
        List<Ground> grounds = new ArrayList<>();
        byAsker.forEach((asker, byKinds) ->
                byKinds.forEach((kinds, asked) -> grounds.add(new Inquired(kinds, Ends.of(asker, asked)))));
        return grounds;
    }

    @Override
    public boolean holds(IcmpMessage message) {
        Optional<InquiryKind> kind = InquiryKind.of(message);
        if (kind.isEmpty() || !kinds.contains(kind.get())) {
            return false;
        }
        if (IcmpTypes.isError(message.type())) {
            return ends.hold(message.quoted().source(), message.quoted().destination());
        }
        return between(message.type(), message.source(), message.destination());
    }

    @Override
    public boolean mayHold(int type, int code, int from, int to) {
        return InquiryKind.mayBe(type)
                && (IcmpTypes.isError(type)
                        ? kinds.contains(InquiryKind.NMAP_UDP) && ends.sends(to)
                        : between(type, from, to));
    }

    @SuppressWarnings("ArgumentSelectionDefectChecker") // who replies was asked
    private boolean between(int type, int from, int to) {
        return IcmpTypes.isReply(type) ? ends.hold(/* source= */ to, /* destination= */ from) : ends.hold(from, to);
    }

    @Override
    public Set<Integer> addresses() {
        return ends.from();
    }

    @Override
    public Ends between() {
        return Ends.ANY;
    }
}
