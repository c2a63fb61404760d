package icmpscan.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.decode.IcmpBodies.InterfaceState;
import icmpscan.decode.IcmpBodies.RouterAdvertisement;
import icmpscan.decode.IcmpBodies.RouterEntry;
import icmpscan.decode.IcmpBodies.Timestamps;
import icmpscan.decode.IcmpBodies.TracerouteBody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bodies of the rarer types, as far as they were captured. */
class IcmpBodiesTest {
    private static final String TIMES = "00 0000 0001 0001 00000001 80000002 ffffffff";

    @ParameterizedTest
    @ValueSource(strings = {"0d", "0e"})
    void readsTimestamps(String type) {
        Timestamps expected =
                new Timestamps(OptionalLong.of(1), OptionalLong.of(0x8000_0002L), OptionalLong.of(0xFFFF_FFFFL));
        assertEquals(Optional.of(expected), IcmpBodies.timestamps(whole(type + TIMES)));
    }

    @Test
    void readsTimestampsAsFarAsTheyGo() {
        assertEquals(
                new Timestamps(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
                IcmpBodies.timestamps(cut("0d" + TIMES, 11)).orElseThrow());
        assertEquals(
                new Timestamps(OptionalLong.of(1), OptionalLong.empty(), OptionalLong.empty()),
                IcmpBodies.timestamps(cut("0d" + TIMES, 15)).orElseThrow());
        assertEquals(
                new Timestamps(OptionalLong.of(1), OptionalLong.of(0x8000_0002L), OptionalLong.empty()),
                IcmpBodies.timestamps(cut("0d" + TIMES, 19)).orElseThrow());
    }

    @Test
    void readsAddressMasks() {
        String mask = "1200 0000 0001 0001 ffffff00";
        assertEquals(
                "255.255.255.0",
                IcmpBodies.addressMask(whole(mask)).orElseThrow().toString());
        assertTrue(IcmpBodies.addressMask(whole("1100 0000 0001 0001 00000000")).isPresent());
        assertTrue(IcmpBodies.addressMask(cut(mask, 11)).isEmpty());
    }

    @Test
    void readsRouterAdvertisements() {
        RouterEntry one = new RouterEntry(address("10.0.0.1"), 7);
        RouterEntry two = new RouterEntry(address("10.0.0.2"), Integer.MIN_VALUE);
        String message = "0900 0000 02 02 0708 0a000001 00000007 0a000002 80000000";
        assertEquals(
                new RouterAdvertisement(2, 2, 1800, List.of(one, two)),
                IcmpBodies.routerAdvertisement(whole(message)).orElseThrow());
        assertTrue(one.mayBeDefault());
        assertFalse(two.mayBeDefault());
        assertEquals(
                List.of(one),
                IcmpBodies.routerAdvertisement(cut(message, 23)).orElseThrow().entries());
        assertTrue(IcmpBodies.routerAdvertisement(cut(message, 7)).isEmpty());
    }

    @Test
    void believesTheStatedSizesOfEntriesAsFarAsTheyCanBe() {
        RouterEntry one = new RouterEntry(address("10.0.0.1"), 7);
        RouterEntry two = new RouterEntry(address("10.0.0.2"), 8);
        String wide = "0900 0000 02 03 0000 0a000001 00000007 ffffffff 0a000002 00000008 ffffffff";
        assertEquals(List.of(one, two), entries(wide));
        assertEquals(
                List.of(one),
                entries("0900 0000 01 02 0000 0a000001 00000007 0a000002 00000008"),
                "the rest is Mobile IP's");
        assertEquals(List.of(one), entries("0900 0000 ff 02 0000 0a000001 00000007"));
        assertEquals(List.of(), entries("0900 0000 02 01 0000 0a000001 00000007"));
        assertEquals(List.of(), entries("0900 0000 ff 00 0000 0a000001 00000007"));
    }

    @Test
    void readsTracerouteMessages() {
        String message = "1e00 0000 0001 0000 0003 ffff 0001e848 000005dc";
        assertEquals(
                new TracerouteBody(
                        OptionalInt.of(3), OptionalInt.of(0xFFFF), OptionalLong.of(125_000), OptionalLong.of(1500)),
                IcmpBodies.traceroute(whole(message)).orElseThrow());
        TracerouteBody cut = IcmpBodies.traceroute(cut(message, 10)).orElseThrow();
        assertEquals(OptionalInt.of(3), cut.outboundHops());
        assertEquals(OptionalInt.empty(), cut.returnHops());
        assertEquals(OptionalLong.empty(), cut.linkMtu());
    }

    @Test
    void readsWhomAnExtendedEchoRequestAsksAbout() {
        assertEquals(Optional.of(true), IcmpBodies.asksAboutLocal(whole("2a00 0000 0001 01 01")));
        assertEquals(Optional.of(false), IcmpBodies.asksAboutLocal(whole("2a00 0000 0001 01 fe")));
        assertEquals(Optional.empty(), IcmpBodies.asksAboutLocal(cut("2a00 0000 0001 01 01", 7)));
    }

    @ParameterizedTest
    @CsvSource({
        "00, 0, false, false, false",
        "47, 2, true, true, true",
        "44, 2, true, false, false",
        "22, 1, false, true, false",
        "e1, 7, false, false, true",
        "18, 0, false, false, false"
    })
    void readsTheStateOfAnInterface(String flags, int state, boolean active, boolean ipv4, boolean ipv6) {
        String reply = "2b00 0000 0001 01" + flags;
        assertEquals(
                new InterfaceState(state, active, ipv4, ipv6),
                IcmpBodies.interfaceState(whole(reply)).orElseThrow());
        assertTrue(IcmpBodies.interfaceState(cut(reply, 7)).isEmpty());
    }

    @Test
    void isEmptyForOtherTypes() {
        IcmpMessage echo = whole("0800 0000 0001 0001" + "01".repeat(40));
        assertTrue(IcmpBodies.timestamps(echo).isEmpty());
        assertTrue(IcmpBodies.addressMask(echo).isEmpty());
        assertTrue(IcmpBodies.routerAdvertisement(echo).isEmpty());
        assertTrue(IcmpBodies.traceroute(echo).isEmpty());
        assertTrue(IcmpBodies.asksAboutLocal(echo).isEmpty());
        assertTrue(IcmpBodies.interfaceState(echo).isEmpty());
    }

    private static List<RouterEntry> entries(String message) {
        return IcmpBodies.routerAdvertisement(whole(message)).orElseThrow().entries();
    }

    private static Ipv4Address address(String dotted) {
        return new Ipv4Address(MessageFixture.address(dotted));
    }

    private static IcmpMessage whole(String message) {
        return Decoding.message(IcmpFrames.icmp(message));
    }

    private static IcmpMessage cut(String message, int captured) {
        byte[] frame = IcmpFrames.icmp(message).frame();
        return Decoding.of(Arrays.copyOf(frame, IcmpFrames.MESSAGE_OFFSET + captured), frame.length)
                .message();
    }
}
