package icmpscan.classify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IcmpCodesTest {
    private static final Map<Integer, List<Integer>> CODES = new TreeMap<>(Map.ofEntries(
            Map.entry(0, List.of(0)),
            Map.entry(3, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)),
            Map.entry(4, List.of(0)),
            Map.entry(5, List.of(0, 1, 2, 3)),
            Map.entry(6, List.of(0)),
            Map.entry(8, List.of(0)),
            Map.entry(9, List.of(0, 16)),
            Map.entry(10, List.of(0)),
            Map.entry(11, List.of(0, 1)),
            Map.entry(12, List.of(0, 1, 2)),
            Map.entry(13, List.of(0)),
            Map.entry(14, List.of(0)),
            Map.entry(15, List.of(0)),
            Map.entry(16, List.of(0)),
            Map.entry(17, List.of(0)),
            Map.entry(18, List.of(0)),
            Map.entry(30, List.of(0, 1)),
            Map.entry(31, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
            Map.entry(40, List.of(0, 1, 2, 3, 4, 5)),
            Map.entry(42, List.of(0)),
            Map.entry(43, List.of(0, 1, 2, 3, 4))));

    @Test
    void theseCodesAreDefinedAndNoOthers() {
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (int type = 0; type <= 255; type++) {
            int ofType = type;
            List<Integer> codes = IntStream.range(0, 256)
                    .filter(code -> IcmpCodes.isDefined(ofType, code))
                    .boxed()
                    .toList();
            assertEquals(
                    codes,
                    IcmpCodes.definedFor(type).stream().map(IcmpCodeInfo::code).toList());
            if (!codes.isEmpty()) {
                found.put(type, codes);
            }
        }
        assertEquals(CODES, found);
    }

    @Test
    void everyPairHasAnEntryOfItsOwn() {
        for (int type = 0; type <= 255; type++) {
            for (int code = 0; code <= 255; code++) {
                IcmpCodeInfo info = IcmpCodes.of(type, code);
                assertEquals(type, info.type());
                assertEquals(code, info.code());
                assertEquals(IcmpCodes.isDefined(type, code), info.defined());
            }
        }
    }

    @Test
    void slugsAreUniqueWithinAType() {
        for (int type : CODES.keySet()) {
            List<String> slugs = IntStream.range(0, 256)
                    .mapToObj(code -> IcmpCodes.of(type, code).slug())
                    .toList();
            assertEquals(256, slugs.stream().distinct().count(), "slugs of type " + type);
            assertTrue(slugs.stream().allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*")), slugs.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"3,16", "8,9", "9,1", "9,15", "9,17", "1,0", "33,0", "253,0", "255,255"})
    void anUndefinedCodeSaysSo(int type, int code) {
        IcmpCodeInfo info = IcmpCodes.of(type, code);
        assertFalse(info.defined());
        assertEquals("code " + code + ", not defined for type " + type, info.name());
        assertEquals("code-" + code, info.slug());
        assertEquals("", info.reference());
    }

    @ParameterizedTest
    @CsvSource({"3,-1", "3,256", "-1,0", "256,0"})
    void numbersThatAreNoBytesAreTheCallersMistake(int type, int code) {
        assertThrows(IndexOutOfBoundsException.class, () -> IcmpCodes.of(type, code));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, No Code, no-code, RFC 792",
        "3, 0, Net Unreachable, net, RFC 792",
        "3, 1, Host Unreachable, host, RFC 792",
        "3, 2, Protocol Unreachable, protocol, RFC 792",
        "3, 3, Port Unreachable, port, RFC 792",
        "3, 4, \"Fragmentation Needed and Don't Fragment was Set\", frag-needed, RFC 792",
        "3, 5, Source Route Failed, source-route, RFC 792",
        "3, 6, Destination Network Unknown, net-unknown, RFC 1122",
        "3, 7, Destination Host Unknown, host-unknown, RFC 1122",
        "3, 8, Source Host Isolated, isolated, RFC 1122",
        "3, 9, Communication with Destination Network is Administratively Prohibited, net-prohibited, RFC 1122",
        "3, 10, Communication with Destination Host is Administratively Prohibited, host-prohibited, RFC 1122",
        "3, 11, Destination Network Unreachable for Type of Service, net-tos, RFC 1122",
        "3, 12, Destination Host Unreachable for Type of Service, host-tos, RFC 1122",
        "3, 13, Communication Administratively Prohibited, admin-prohibited, RFC 1812",
        "3, 14, Host Precedence Violation, precedence-violation, RFC 1812",
        "3, 15, Precedence cutoff in effect, precedence-cutoff, RFC 1812",
        "5, 0, Redirect Datagram for the Network (or subnet), net, RFC 792",
        "5, 1, Redirect Datagram for the Host, host, RFC 792",
        "5, 2, Redirect Datagram for the Type of Service and Network, net-tos, RFC 792",
        "5, 3, Redirect Datagram for the Type of Service and Host, host-tos, RFC 792",
        "6, 0, Alternate Address for Host, alternate-address, RFC 6918",
        "9, 0, Normal router advertisement, normal, RFC 1256",
        "9, 16, Does not route common traffic, no-common-traffic, RFC 5944",
        "11, 0, Time to Live exceeded in Transit, ttl, RFC 792",
        "11, 1, Fragment Reassembly Time Exceeded, reassembly, RFC 792",
        "12, 0, Pointer indicates the error, pointer, RFC 792",
        "12, 1, Missing a Required Option, missing-option, RFC 1108",
        "12, 2, Bad Length, bad-length, ''",
        "30, 0, Outbound Packet successfully forwarded, forwarded, RFC 1393",
        "30, 1, No route for Outbound Packet; packet discarded, no-route, RFC 1393",
        "31, 7, Transport protocol above 255, transport-protocol, RFC 1475",
        "31, 11, Unknown mandatory transport option, unknown-transport-option, RFC 1475",
        "40, 0, Bad SPI, bad-spi, RFC 2521",
        "40, 1, Authentication Failed, authentication-failed, RFC 2521",
        "40, 2, Decompression Failed, decompression-failed, RFC 2521",
        "40, 3, Decryption Failed, decryption-failed, RFC 2521",
        "40, 4, Need Authentication, need-authentication, RFC 2521",
        "40, 5, Need Authorization, need-authorization, RFC 2521",
        "42, 0, No Error, no-error, RFC 8335",
        "43, 0, No Error, no-error, RFC 8335",
        "43, 1, Malformed Query, malformed-query, RFC 8335",
        "43, 2, No Such Interface, no-such-interface, RFC 8335",
        "43, 3, No Such Table Entry, no-such-entry, RFC 8335",
        "43, 4, Multiple Interfaces Satisfy Query, multiple-interfaces, RFC 8335"
    })
    void carriesTheRegistrysNames(int type, int code, String name, String slug, String reference) {
        // CsvSource quotes with ', which one of the names holds.
        assertEquals(
                new IcmpCodeInfo(type, code, name.replace("\"", ""), slug, true, reference), IcmpCodes.of(type, code));
    }
}
