package icmpscan.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypes;
import icmpscan.classify.IpProtocols;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.TracedField;

/** What the number in a field stands for, in words; for fields whose number says nothing by itself. */
final class FieldMeaning {
    private static final int RESERVED = 0x8000;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int OFFSET_MASK = 0x1FFF;

    private FieldMeaning() {}

    /** The address that a field is, as addresses are written; empty where it is none. */
    static Optional<String> address(TracedField field) {
        return switch (field.parser() + "." + field.name()) {
            case "ipv4.header.source",
                    "ipv4.header.destination",
                    "icmp.redirect.gateway",
                    "icmp.router_entry.address",
                    "icmp.address_mask.mask",
                    "icmp_extension.ipv4_address.bits" -> Optional.of(new Ipv4Address((int) field.value()).toString());
            case "ethernet.header.destination", "ethernet.header.source" -> Optional.of(macAddress(field.value()));
            default -> Optional.empty();
        };
    }

    static boolean isEthernet(TracedField field) {
        return field.parser().equals("ethernet.header");
    }

    /** The meaning of a field, if there is one to tell; a code means something beside its type only. */
    static Optional<String> of(TracedField field, List<TracedField> all) {
        long value = field.value();
        return switch (field.parser() + "." + field.name()) {
            case "ipv4.header.protocol" -> Optional.of(IpProtocols.name((int) value));
            case "ipv4.header.version_and_header_length" ->
                Optional.of("version " + (value >>> 4) + ", header of " + (value & 0xF) * 4 + " bytes");
            case "ipv4.header.flags_and_fragment_offset" -> Optional.of(fragment((int) value));
            case "icmp.header.message_type" ->
                Optional.of(IcmpTypes.of((int) value).name());
            case "icmp.header.code" ->
                typeBefore(field, all).map(type -> IcmpCodes.of((int) type.value(), (int) value)
                        .name());
            case "ethernet.vlan_tag.tag_control" ->
                Optional.of("VLAN " + (value & 0xFFF) + ", priority " + (value >>> 13));
            default -> Optional.empty();
        };
    }

    private static Optional<TracedField> typeBefore(TracedField code, List<TracedField> all) {
        return all.stream()
                .filter(field -> field.name().equals("message_type") && field.frameOffset() == code.frameOffset() - 1)
                .findFirst();
    }

    private static String macAddress(long bits) {
        return String.join(":", String.format(Locale.ROOT, "%012x", bits).split("(?<=\\G..)"));
    }

    private static String fragment(int bits) {
        StringBuilder words = new StringBuilder();
        words.append((bits & RESERVED) == 0 ? "" : "reserved bit, ")
                .append((bits & DONT_FRAGMENT) == 0 ? "" : "don't fragment, ")
                .append((bits & MORE_FRAGMENTS) == 0 ? "" : "more fragments, ");
        return words.append("offset ")
                .append((bits & OFFSET_MASK) * 8)
                .append(" bytes")
                .toString();
    }
}
