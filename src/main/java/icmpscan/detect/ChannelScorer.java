package icmpscan.detect;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import icmpscan.session.ByteCounts;
import icmpscan.session.DataChanges;
import icmpscan.session.DataFill;
import icmpscan.session.DataText;
import icmpscan.session.EchoMessage;
import icmpscan.session.EchoStream;
import icmpscan.session.Intervals;
import icmpscan.session.SequenceSteps;

/** Looks at one conversation for every {@link ChannelFeature}. What was not captured says nothing. */
final class ChannelScorer {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final EchoConversation conversation;
    private final Thresholds thresholds;
    /** Features with their figures; not to be added to while there are none, as in nearly all conversations. */
    private Map<ChannelFeature, Measure> found = Map.of();

    private ChannelScorer(EchoConversation conversation, Thresholds thresholds) {
        this.conversation = conversation;
        this.thresholds = thresholds;
    }

    static ChannelScore score(EchoConversation conversation, Thresholds thresholds) {
        ChannelScorer scorer = new ChannelScorer(conversation, thresholds);
        scorer.replies();
        changing(conversation, thresholds).ifPresent(scorer::changingData);
        for (EchoStream stream : conversation.streams()) {
            scorer.text(stream);
            scorer.embedded(stream);
            scorer.sizes(stream);
            scorer.rate(stream);
        }
        scorer.volume();
        if (!scorer.has(ChannelFeature.CHANGING_DATA)) {
            NumberChannel.in(conversation, thresholds)
                    .ifPresent(measure -> scorer.add(ChannelFeature.NUMBERS, measure));
        }
        return scorer.found.isEmpty() ? ChannelScore.NOTHING : new ChannelScore(scorer.found);
    }

    /** The direction whose data change most, where there are enough distinct ones to say that they change. */
    static Optional<EchoStream> changing(EchoConversation conversation, Thresholds thresholds) {
        EchoStream most = null;
        for (EchoStream stream : conversation.streams()) {
            boolean enough = stream.changes().distinct() >= thresholds.of(Threshold.CHANNEL_DISTINCT);
            if (enough && (most == null || changingPercent(stream.changes()) > changingPercent(most.changes()))) {
                most = stream;
            }
        }
        return Optional.ofNullable(most);
    }

    /** How much of what was compared is not the same in successive messages; 0 where nothing was. */
    private static long changingPercent(DataChanges changes) {
        long all = changes.comparedBytes();
        return all == 0 ? 0 : (all - changes.steadyBytes()) * 100 / all;
    }

    private boolean has(ChannelFeature feature) {
        return found.containsKey(feature);
    }

    private long of(Threshold threshold) {
        return thresholds.of(threshold);
    }

    private void add(ChannelFeature feature, long value, String unit) {
        add(feature, Measure.of(feature.slug(), value, unit));
    }

    private void add(ChannelFeature feature, long value, Threshold threshold, String unit) {
        add(feature, Measure.of(feature.slug(), value, of(threshold), unit));
    }

    private void add(ChannelFeature feature, Measure figure) {
        if (found.isEmpty()) {
            found = new EnumMap<>(ChannelFeature.class);
        }
        found.put(feature, figure);
    }

    private void addIfReached(ChannelFeature feature, long value, Threshold threshold, String unit) {
        if (value >= of(threshold)) {
            add(feature, value, threshold, unit);
        }
    }

    /** Devices that cut or blank what they bring back change the data too, but always to the same. */
    private void replies() {
        ReplyCounts counts = conversation.counts();
        EchoStream replies = conversation.replies();
        long least = of(Threshold.CHANNEL_REPLIES_DIFFER);
        long carrying = Math.max(replies.changes().changed(), replies.changes().texts());
        if (counts.changed() >= least && Math.max(carrying, replies.sizes().count()) >= least) {
            add(ChannelFeature.REPLIES_DIFFER, counts.changed(), Threshold.CHANNEL_REPLIES_DIFFER, "replies");
            long further = Math.min(counts.duplicates(), counts.changed());
            addIfReached(ChannelFeature.SEVERAL_REPLIES, further, Threshold.CHANNEL_REPLIES_DIFFER, "replies");
        }
        if (counts.unsolicited() * 100 >= replies.messages() * of(Threshold.UNSOLICITED_PERCENT)) {
            addIfReached(ChannelFeature.UNSOLICITED, counts.unsolicited(), Threshold.UNSOLICITED_LOW, "replies");
        }
    }

    private void changingData(EchoStream stream) {
        DataChanges changes = stream.changes();
        long percent = changingPercent(changes);
        boolean most = percent >= of(Threshold.CHANNEL_CHANGING_PERCENT);
        if (most) {
            add(ChannelFeature.CHANGING_DATA, percent, Threshold.CHANNEL_CHANGING_PERCENT, "percent");
        } else {
            add(ChannelFeature.BURSTS_OF_DATA, changes.distinct(), Threshold.CHANNEL_DISTINCT, "messages");
        }
        Optional<ByteCounts> telling = changes.pool().filter(ByteCounts::tells);
        Optional<ByteCounts> random = telling.filter(ByteCounts::looksRandom);
        random.ifPresent(pool -> add(ChannelFeature.RANDOM_DATA, pool.milliBits(), "thousandths of a bit a byte"));
        boolean structured = telling.isPresent() && random.isEmpty();
        boolean lengths = conversation.isOneFlow() && stream.sizes().count() > 1;
        if (structured || lengths || changes.texts() >= of(Threshold.CHANNEL_TEXTS)) {
            add(ChannelFeature.VARIED_CONTENT, stream.sizes().count(), "distinct sizes");
        }
        oddSequence(stream.steps());
    }

    private void oddSequence(SequenceSteps steps) {
        long all = steps.repeats() + steps.steps();
        long odd = all - steps.regular();
        if (conversation.isOneFlow() && odd * 100 > all * of(Threshold.CHANNEL_JUMPS_PERCENT)) {
            add(ChannelFeature.ODD_SEQUENCE, odd, "steps");
        }
    }

    private void text(EchoStream stream) {
        DataChanges changes = stream.changes();
        long least = of(Threshold.CHANNEL_TEXTS);
        if (changes.encodedTexts() >= least || isEncodedAlone(stream)) {
            add(ChannelFeature.ENCODED_TEXT, Math.max(1, changes.encodedTexts()), "messages");
            found.remove(ChannelFeature.PLAIN_TEXT);
        } else if (changes.texts() >= least && !has(ChannelFeature.ENCODED_TEXT)) {
            add(ChannelFeature.PLAIN_TEXT, changes.texts(), Threshold.CHANNEL_TEXTS, "messages");
        }
    }

    /** Too few messages to change, but one that nothing known sends. */
    private boolean isEncodedAlone(EchoStream stream) {
        return stream.messages() < of(Threshold.CHANNEL_TEXTS)
                && isAnyEncoded(stream.changes().samples())
                && stream.signatures().isEmpty();
    }

    private boolean isAnyEncoded(List<EchoMessage> samples) {
        for (EchoMessage sample : samples) {
            if (isEncoded(sample)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEncoded(EchoMessage message) {
        if (message.kept() < of(Threshold.CHANNEL_ENCODED_BYTES)) {
            return false;
        }
        ByteBuffer data = ByteBuffer.wrap(message.data(message.kept()));
        DataText text = DataText.of(data, 0, data.limit());
        return (text == DataText.BASE64 || text == DataText.HEXADECIMAL) && !DataFill.is(data, 0, data.limit());
    }

    /** A few bytes by chance in data that stay the same, such as a time, are nothing. */
    private void embedded(EchoStream stream) {
        long with = stream.messagesWithMagic();
        boolean throughout = with * 2 >= stream.messages() && !stream.greatestIsFill();
        if (with > 0 && (throughout || stream.changes().distinct() >= of(Threshold.CHANNEL_DISTINCT))) {
            add(ChannelFeature.EMBEDDED_PROTOCOL, with, "messages");
        }
    }

    private void sizes(EchoStream stream) {
        if (stream.messages() >= of(Threshold.CHANNEL_SIZES_MESSAGES)
                && !stream.sizes().oneWay()) {
            addIfReached(ChannelFeature.MANY_SIZES, stream.sizes().count(), Threshold.CHANNEL_SIZES, "sizes");
        }
        long factor = of(Threshold.CHANNEL_LARGE_FACTOR);
        int greatest = stream.greatestSize();
        boolean large = greatest * stream.messages() >= factor * stream.dataBytes();
        if (large && stream.messages() > factor && stream.dataBytes() > 0 && !stream.greatestIsFill()) {
            add(ChannelFeature.LARGE_MESSAGE, greatest, "bytes");
        }
    }

    private void volume() {
        EchoStream requests = conversation.requests();
        EchoStream replies = conversation.replies();
        long more = Math.max(requests.dataBytes(), replies.dataBytes());
        addIfReached(ChannelFeature.VOLUME, more, Threshold.CHANNEL_VOLUME, "bytes");
        long few = of(Threshold.CHANNEL_DISTINCT);
        if (requests.messages() >= few && replies.messages() >= few) {
            long there = requests.dataBytes() / requests.messages();
            long back = replies.dataBytes() / replies.messages();
            long difference = Math.abs(there - back);
            if (difference * 100 > Math.max(there, back) * of(Threshold.CHANNEL_UNEQUAL_PERCENT)) {
                add(ChannelFeature.UNEQUAL_DIRECTIONS, difference, "bytes a message");
            }
        }
    }

    private void rate(EchoStream stream) {
        Intervals times = stream.intervals();
        long seconds = times.timeKnown() ? (times.latestNanos() - times.earliestNanos()) / NANOS_PER_SECOND : 0;
        if (seconds >= of(Threshold.CHANNEL_RATE_SECONDS)) {
            addIfReached(ChannelFeature.RATE, stream.messages() / seconds, Threshold.CHANNEL_RATE, "messages a second");
        }
    }
}
