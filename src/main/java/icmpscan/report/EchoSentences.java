package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import icmpscan.classify.EchoMagic;
import icmpscan.decode.Address;
import icmpscan.detect.ChannelFeature;
import icmpscan.detect.Detail;
import icmpscan.detect.Finding;
import icmpscan.detect.Measure;
import icmpscan.detect.Severity;

/** Findings about what echo messages carry in words: tunnels, covert channels, unsolicited replies, and monitors. */
final class EchoSentences implements FindingWords {
    /** What speaks for a channel, the weightiest first, that a sentence names. */
    private static final int NAMED = 4;

    /** Characters of a sample that a sentence shows, and fewer than which show nothing. */
    private static final int SHOWN = 32;

    private static final int LEAST_SHOWN = 8;

    EchoSentences() {}

    @Override
    public String sentence(Finding finding) {
        String actor = finding.parties().actor().map(Object::toString).orElse("Somebody");
        return actor
                + switch (finding.kind()) {
                    case TUNNEL -> tunnel(finding);
                    case COVERT_CHANNEL -> covertChannel(finding);
                    case UNSOLICITED_REPLY -> unsolicited(finding);
                    case MONITORING -> monitoring(finding);
                    default -> throw new IllegalArgumentException(finding.id());
                }
                + ".";
    }

    @Override
    public String benign(Finding finding) {
        return switch (finding.kind()) {
            case TUNNEL -> "a tunnel that its owner set up to get through a filter, or a test of one";
            case COVERT_CHANNEL -> benignChannel(finding);
            case UNSOLICITED_REPLY -> "requests that took another way, or went out before the capture began";
            case MONITORING -> "a monitor; nothing is held against it";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    @Override
    public String next(Finding finding) {
        return switch (finding.kind()) {
            case TUNNEL -> "which program on the actor sends the messages, and what went through";
            case COVERT_CHANNEL -> "which program on the actor sends the messages, and whether the sample makes sense";
            case UNSOLICITED_REPLY -> "whether the target ever asked, at a capture point that sees both ways";
            case MONITORING -> "whether the actor is a known monitor; then name it as allowed";
            default -> throw new IllegalArgumentException(finding.id());
        };
    }

    private static String tunnel(Finding finding) {
        List<String> signs = new ArrayList<>();
        detail(finding, Detail.Programs.class).map(EchoSentences::programs).ifPresent(signs::add);
        detail(finding, Detail.Carried.class)
                .map(carried -> Counted.of(value(finding, "carrying_messages"), "message holds ", "messages hold ")
                        + carried(carried))
                .ifPresent(signs::add);
        if (signs.isEmpty()) {
            signs.addAll(features(finding));
        }
        return " sends data of its own in echo " + messages(finding) + " " + preposition(finding) + peers(finding)
                + inside(finding) + ": " + String.join("; ", signs) + sample(finding) + volume(finding);
    }

    private static String covertChannel(Finding finding) {
        return (isRandomFill(finding) ? " sends ever new data in echo " : " seems to hide data in echo ")
                + messages(finding) + " " + preposition(finding) + peers(finding) + ": "
                + String.join("; ", features(finding))
                + sample(finding) + volume(finding);
    }

    private static String unsolicited(Finding finding) {
        boolean changing = value(finding, "distinct_data") > 0;
        long replies = value(finding, "unsolicited_replies");
        return " sent " + Counted.of(replies, "echo reply", "echo replies")
                + (finding.severity() == Severity.INFO
                        ? (replies == 1 ? " whose request is" : " whose requests are") + " not in the capture to "
                        : " that nobody asked for to ")
                + peers(finding)
                + (changing ? ", with data that change" : ", always with the same data")
                + detail(finding, Detail.Programs.class)
                        .map(programs -> "; " + programs(programs))
                        .orElse("")
                + detail(finding, Detail.OneWayCapture.class)
                        .map(detail -> "; the capture shows only one direction of everything")
                        .orElse("");
    }

    private static String monitoring(Finding finding) {
        return " pings " + peers(finding)
                + " in step, every " + value(finding, "interval") + " ms, "
                + Counted.of(value(finding, "rounds"), "round")
                + detail(finding, Detail.Programs.class)
                        .map(programs -> "; " + programs(programs))
                        .orElse("");
    }

    private static String benignChannel(Finding finding) {
        if (isRandomFill(finding)) {
            return "a tool that fills each ping with random bytes, such as fping -R";
        }
        return has(finding, ChannelFeature.NUMBERS)
                ? "a library that draws an identifier and a sequence number anew for each ping"
                : "a program that puts results of its own into its pings";
    }

    /** An information only: nothing but what a random fill shows too. */
    private static boolean isRandomFill(Finding finding) {
        return finding.severity() == Severity.INFO;
    }

    private static boolean has(Finding finding, ChannelFeature feature) {
        return detail(finding, Detail.Channel.class)
                .filter(channel -> channel.features().contains(feature))
                .isPresent();
    }

    private static String messages(Finding finding) {
        return detail(finding, Detail.RepliesOnly.class).isPresent() ? "replies that nobody asked for" : "messages";
    }

    private static String preposition(Finding finding) {
        return detail(finding, Detail.RepliesOnly.class).isPresent() ? "to " : "with ";
    }

    private static String peers(Finding finding) {
        List<Address> targets = finding.parties().targets();
        return targets.size() == 1
                ? targets.get(0).toString()
                : finding.parties().targetCount() + " hosts";
    }

    private static String programs(Detail.Programs programs) {
        return programs.signatures().stream()
                .map(signature -> "like " + signature.name() + " (" + signature.decidedBy() + ")")
                .collect(Collectors.joining(" or "));
    }

    private static String carried(Detail.Carried carried) {
        return carried.magics().stream().map(EchoSentences::carried).collect(Collectors.joining(" and "));
    }

    private static String carried(EchoMagic magic) {
        return switch (magic) {
            case IPV4 -> "an IPv4 header with a right checksum";
            case PTUNNEL -> "the header of ptunnel";
            case SSH -> "the greeting of SSH";
            default -> magic.slug();
        };
    }

    private static String inside(Finding finding) {
        return detail(finding, Detail.Inside.class)
                .map(inside -> ", inside them "
                        + inside.source().map(source -> source + " to ").orElse("a way to ")
                        + inside.destination()
                        + (inside.port().isPresent() ? " port " + inside.port().getAsInt() : ""))
                .orElse("");
    }

    private static List<String> features(Finding finding) {
        return detail(finding, Detail.Channel.class).stream()
                .flatMap(channel -> channel.features().stream())
                .limit(NAMED)
                .map(feature -> ChannelWords.phrase(feature, measure(finding, feature.slug())))
                .toList();
    }

    /** The beginning of the sample, where it is text. */
    private static String sample(Finding finding) {
        return detail(finding, Detail.Sample.class)
                .map(Detail.Sample::bytes)
                .map(bytes -> bytes.substring(0, Math.min(SHOWN, bytes.length())))
                .filter(bytes -> bytes.length() >= LEAST_SHOWN)
                .filter(bytes -> bytes.chars().allMatch(c -> SafeText.isPlain((char) c) || c == '\n' || c == '\r'))
                .map(bytes ->
                        "; for example \"" + bytes.replaceAll("[\r\n]+", " ").strip() + "\"")
                .orElse("");
    }

    private static String volume(Finding finding) {
        boolean repliesOnly = detail(finding, Detail.RepliesOnly.class).isPresent();
        return "; "
                + (repliesOnly
                        ? value(finding, "reply_data") + " bytes"
                        : value(finding, "request_data") + " bytes out, " + value(finding, "reply_data") + " back");
    }

    private static long value(Finding finding, String name) {
        return measure(finding, name).value();
    }

    private static Measure measure(Finding finding, String name) {
        return finding.evidence().measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(finding.id() + " does not say " + name));
    }

    private static <D extends Detail> Optional<D> detail(Finding finding, Class<D> type) {
        return finding.details().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
