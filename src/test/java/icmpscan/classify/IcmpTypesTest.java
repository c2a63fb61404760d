package icmpscan.classify;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IcmpTypesTest {
    @Test
    void everyNumberHasItsOwnEntry() {
        for (int type = 0; type <= 255; type++) {
            IcmpTypeInfo info = IcmpTypes.of(type);
            assertEquals(type, info.number());
            assertFalse(info.name().isBlank(), "name of " + type);
            assertTrue(info.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), info.slug());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void aNumberThatIsNoByteIsTheCallersMistake(int number) {
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> IcmpTypes.of(number));
    }

    @Test
    void slugsAreUnique() {
        assertEquals(
                256,
                IntStream.range(0, 256)
                        .mapToObj(type -> IcmpTypes.of(type).slug())
                        .distinct()
                        .count());
    }

    @Test
    void pairsPointAtEachOther() {
        for (int type = 0; type <= 255; type++) {
            OptionalInt pair = IcmpTypes.of(type).pair();
            if (pair.isPresent()) {
                assertEquals(OptionalInt.of(type), IcmpTypes.of(pair.getAsInt()).pair());
            }
            assertEquals(IcmpTypes.isQuery(type), IcmpTypes.replyTo(type).isPresent(), "query " + type);
        }
    }

    @ParameterizedTest
    @CsvSource({"8,0", "10,9", "13,14", "15,16", "17,18", "33,34", "35,36", "37,38", "42,43"})
    void queriesHaveReplies(int query, int reply) {
        assertEquals(OptionalInt.of(reply), IcmpTypes.replyTo(query));
        assertEquals(OptionalInt.empty(), IcmpTypes.replyTo(reply));
    }

    @Test
    void classesHoldTheseTypesAndNoOthers() {
        assertEquals(List.of(3, 4, 5, 11, 12, 31, 40), where(IcmpTypes::isError));
        assertEquals(List.of(8, 10, 13, 15, 17, 33, 35, 37, 42), where(IcmpTypes::isQuery));
        assertEquals(List.of(0, 14, 16, 18, 34, 36, 38, 43), where(IcmpTypes::isReply));
        assertEquals(
                List.of(6, 9, 30, 32, 39, 41),
                where(type -> IcmpTypes.of(type).messageClass() == MessageClass.INFORMATION));
    }

    @Test
    void statusesHoldTheseTypesAndNoOthers() {
        assertEquals("4 6 15 16 17 18 30 31 32 33 34 35 36 37 38 39", numbers(Status.DEPRECATED));
        assertEquals("19 20 21 22 23 24 25 26 27 28 29 255", numbers(Status.RESERVED));
        assertEquals("41 253 254", numbers(Status.EXPERIMENTAL));
        assertEquals("0 3 5 8 9 10 11 12 13 14 40 42 43", numbers(Status.CURRENT));
        assertEquals(
                "1 2 7 "
                        + IntStream.rangeClosed(44, 252)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")),
                numbers(Status.UNASSIGNED));
    }

    @Test
    void unassignedAndReservedMeanNothing() {
        assertEquals(
                where(type -> IcmpTypes.of(type).assigned()),
                where(type -> IcmpTypes.of(type).status() == Status.CURRENT
                        || IcmpTypes.of(type).status() == Status.DEPRECATED
                        || IcmpTypes.of(type).status() == Status.EXPERIMENTAL));
    }

    @ParameterizedTest
    @CsvSource({
        "0, Echo Reply, echo-reply, RFC 792",
        "1, Unassigned, unassigned-1, ''",
        "3, Destination Unreachable, dest-unreachable, RFC 792",
        "4, Source Quench, source-quench, 'RFC 792, RFC 6633'",
        "5, Redirect, redirect, RFC 792",
        "6, Alternate Host Address, alt-host-address, RFC 6918",
        "8, Echo, echo-request, RFC 792",
        "9, Router Advertisement, router-advert, RFC 1256",
        "10, Router Solicitation, router-solicit, RFC 1256",
        "11, Time Exceeded, time-exceeded, RFC 792",
        "12, Parameter Problem, param-problem, RFC 792",
        "13, Timestamp, timestamp-request, RFC 792",
        "14, Timestamp Reply, timestamp-reply, RFC 792",
        "15, Information Request, info-request, 'RFC 792, RFC 6918'",
        "16, Information Reply, info-reply, 'RFC 792, RFC 6918'",
        "17, Address Mask Request, mask-request, 'RFC 950, RFC 6918'",
        "18, Address Mask Reply, mask-reply, 'RFC 950, RFC 6918'",
        "19, Reserved (for Security), reserved-19, ''",
        "29, Reserved (for Robustness Experiment), reserved-29, ''",
        "30, Traceroute, traceroute, 'RFC 1393, RFC 6918'",
        "31, Datagram Conversion Error, conversion-error, 'RFC 1475, RFC 6918'",
        "32, Mobile Host Redirect, mobile-redirect, RFC 6918",
        "33, IPv6 Where-Are-You, where-are-you, RFC 6918",
        "34, IPv6 I-Am-Here, i-am-here, RFC 6918",
        "35, Mobile Registration Request, mobile-reg-request, RFC 6918",
        "36, Mobile Registration Reply, mobile-reg-reply, RFC 6918",
        "37, Domain Name Request, domain-request, 'RFC 1788, RFC 6918'",
        "38, Domain Name Reply, domain-reply, 'RFC 1788, RFC 6918'",
        "39, SKIP, skip, RFC 6918",
        "40, Photuris, photuris, RFC 2521",
        "41, Experimental mobility (Seamoby), seamoby, RFC 4065",
        "42, Extended Echo Request, ext-echo-request, RFC 8335",
        "43, Extended Echo Reply, ext-echo-reply, RFC 8335",
        "252, Unassigned, unassigned-252, ''",
        "253, RFC3692-style Experiment 1, experiment-1, RFC 4727",
        "254, RFC3692-style Experiment 2, experiment-2, RFC 4727",
        "255, Reserved, reserved-255, ''"
    })
    void carriesTheRegistrysNames(int type, String name, String slug, String reference) {
        IcmpTypeInfo info = IcmpTypes.of(type);
        assertEquals(name, info.name());
        assertEquals(slug, info.slug());
        assertEquals(reference, info.reference());
    }

    private static List<Integer> where(IntPredicate test) {
        return IntStream.range(0, 256).filter(test).boxed().toList();
    }

    private static String numbers(Status status) {
        return where(type -> IcmpTypes.of(type).status() == status).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
