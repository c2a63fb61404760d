package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import icmpscan.classify.CommunityId;
import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypes;
import icmpscan.classify.NumberAnomaly;
import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.QuotedDatagram;
import icmpscan.session.MessageOrigin;
import icmpscan.session.Sighting;

/** One row a message: what the {@code messages} command prints. A cell is empty where the capture does not tell. */
public final class MessageRows {
    private static final List<Column> COMMON = List.of(
            Column.essence("frame", "frame"),
            Column.of("time", "time"),
            Column.essence("src", "source"),
            Column.essence("dst", "destination"),
            Column.detail("ttl", "ttl"),
            Column.of("type", "type"),
            Column.essence("type_name", "type name"),
            Column.of("code", "code"),
            Column.essence("code_name", "code name"),
            Column.of("checksum", "checksum"),
            Column.of("identifier", "id"),
            Column.of("sequence", "seq"),
            Column.of("quoted_src", "quoted source"),
            Column.of("quoted_dst", "quoted destination"),
            Column.of("quoted_protocol", "proto"),
            Column.of("quoted_src_port", "sport"),
            Column.of("quoted_dst_port", "dport"),
            Column.detail("quoted_type", "quoted type"),
            Column.detail("quoted_code", "quoted code"),
            Column.of("gateway", "gateway"),
            Column.of("mtu", "mtu"),
            Column.of("anomalies", "anomalies"),
            Column.detail("quoted_identifier", "quoted id"),
            Column.detail("quoted_sequence", "quoted seq"),
            Column.detail("quoted_tcp_sequence", "quoted tcp seq"),
            Column.detail("quoted_ttl", "quoted ttl"),
            Column.detail("quoted_length", "quoted length"),
            Column.detail("quoted_ip_id", "quoted ip id"),
            Column.detail("pointer", "pointer"),
            Column.detail("ip_id", "ip id"),
            Column.detail("ip_length", "ip length"),
            Column.detail("icmp_length", "icmp length"),
            Column.detail("captured_length", "caplen"),
            Column.detail("original_length", "len"),
            Column.detail("vlans", "vlans"),
            Column.detail("path", "path"),
            Column.detail("interface", "interface"),
            Column.detail("file", "file"),
            Column.detail("type_slug", "type slug"),
            Column.detail("code_slug", "code slug"),
            Column.detail("sampling_rate", "sampling rate"));

    private static final List<Column> ORIGIN = List.of(
            Column.detail("response_to", "response to"),
            Column.detail("response_time_seconds", "response time").as(Look.SECONDS),
            Column.detail("provoked", "provoked"));

    private static final List<Column> FLOWS = List.of(
            Column.detail("community_id", "community id").as(Look.DATA),
            Column.detail("quoted_community_id", "quoted community id").as(Look.DATA));

    /** The columns, in the order of the values of {@link #row}. */
    public static final List<Column> COLUMNS = Stream.of(COMMON, BodyCells.COLUMNS, ORIGIN, FLOWS)
            .flatMap(List::stream)
            .toList();

    private MessageRows() {}

    /** The message as values, one a column. */
    public static List<Value> row(IcmpMessage message, MessageOrigin origin) {
        List<Value> row = new ArrayList<>(COLUMNS.size());
        row.add(count(message.frameNumber()));
        row.add(message.timeKnown() ? new Value.Time(message.epochNanos()) : Value.ABSENT);
        row.add(address(message.source()));
        row.add(address(message.destination()));
        row.add(count(message.timeToLive()));
        row.add(count(message.type()));
        row.add(text(IcmpTypes.of(message.type()).name()));
        row.add(count(message.code()));
        row.add(text(IcmpCodes.of(message.type(), message.code()).name()));
        row.add(text(message.checksumState().slug()));
        row.add(countIf(message.hasIdentifier(), message.identifier()));
        row.add(countIf(message.hasSequenceNumber(), message.sequenceNumber()));
        addQuoted(row, message.quoted());
        row.add(message.hasGateway() ? address(message.gateway()) : Value.ABSENT);
        row.add(countIf(message.hasNextHopMtu(), message.nextHopMtu()));
        row.add(anomalies(message));
        addQuotedDetail(row, message.quoted());
        row.add(countIf(message.hasPointer(), message.pointer()));
        row.add(count(message.identification()));
        row.add(count(message.ipTotalLength()));
        row.add(count(message.length()));
        row.add(count(message.capturedLength()));
        row.add(count(message.originalLength()));
        row.add(vlans(message));
        row.add(text(message.path().toString()));
        row.add(count(message.interfaceId()));
        row.add(count(message.fileNumber()));
        row.add(text(IcmpTypes.of(message.type()).slug()));
        row.add(text(IcmpCodes.of(message.type(), message.code()).slug()));
        row.add(countIf(message.sampled(), message.samplingRate()));
        BodyCells.add(row, message);
        addOrigin(row, origin);
        row.add(text(CommunityId.ofIcmp(message.source(), message.destination(), message.type(), message.code())));
        row.add(QuotedCommunityId.of(message.quoted()).map(MessageRows::text).orElse(Value.ABSENT));
        return row;
    }

    private static void addQuoted(List<Value> row, QuotedDatagram quoted) {
        row.add(quoted.hasSource() ? address(quoted.source()) : Value.ABSENT);
        row.add(quoted.hasHeader() ? address(quoted.destination()) : Value.ABSENT);
        row.add(countIf(quoted.hasProtocol(), quoted.protocol()));
        row.add(countIf(quoted.hasPorts(), quoted.sourcePort()));
        row.add(countIf(quoted.hasPorts(), quoted.destinationPort()));
        row.add(countIf(quoted.hasIcmpType(), quoted.icmpType()));
        row.add(countIf(quoted.hasIcmpType(), quoted.icmpCode()));
    }

    private static void addQuotedDetail(List<Value> row, QuotedDatagram quoted) {
        row.add(countIf(quoted.hasIcmpIdentifier(), quoted.icmpIdentifier()));
        row.add(countIf(quoted.hasIcmpSequence(), quoted.icmpSequence()));
        row.add(countIf(quoted.hasTcpSequence(), quoted.tcpSequence()));
        row.add(countIf(quoted.hasProtocol(), quoted.timeToLive()));
        row.add(countIf(quoted.hasProtocol(), quoted.totalLength()));
        row.add(countIf(quoted.hasProtocol(), quoted.identification()));
    }

    private static void addOrigin(List<Value> row, MessageOrigin origin) {
        row.add(
                origin.requestFrame().isPresent()
                        ? Cells.frame(origin.requestFrame().getAsLong())
                        : Value.ABSENT);
        row.add(
                origin.roundTripNanos().isPresent()
                        ? Cells.seconds(origin.roundTripNanos().getAsLong())
                        : Value.ABSENT);
        row.add(origin.provocation().map(MessageRows::provoked).orElse(Value.ABSENT));
    }

    private static Value provoked(Sighting sighting) {
        return text(
                switch (sighting) {
                    case SEEN -> "yes";
                    case NOT_SEEN -> "no";
                    case CANNOT_TELL -> "cannot-tell";
                });
    }

    private static Value anomalies(IcmpMessage message) {
        List<Value> slugs = new ArrayList<>();
        for (NumberAnomaly anomaly : NumberAnomaly.of(message.type(), message.code())) {
            slugs.add(text(anomaly.slug()));
        }
        for (Anomaly anomaly : message.anomalies()) {
            slugs.add(text(anomaly.slug()));
        }
        return slugs.isEmpty() ? Value.ABSENT : new Value.Items(slugs);
    }

    private static Value vlans(IcmpMessage message) {
        List<Value> tags = new ArrayList<>();
        for (int depth = 0; depth < message.vlanCount(); depth++) {
            tags.add(count(message.vlan(depth)));
        }
        return tags.isEmpty() ? Value.ABSENT : new Value.Items(tags);
    }

    private static Value address(int bits) {
        return text(new Ipv4Address(bits).toString());
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value count(long number) {
        return new Value.Count(number);
    }

    private static Value countIf(boolean known, long number) {
        return known ? new Value.Count(number) : Value.ABSENT;
    }
}
