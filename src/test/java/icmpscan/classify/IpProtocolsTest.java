package icmpscan.classify;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class IpProtocolsTest {
    @ParameterizedTest
    @CsvSource({
        "0, hopopt",
        "1, icmp",
        "2, igmp",
        "4, ipip",
        "6, tcp",
        "10, bbn-rcc-mon",
        "17, udp",
        "20, hmp",
        "30, netblt",
        "33, dccp",
        "40, il",
        "41, ipv6",
        "46, rsvp",
        "47, gre",
        "50, esp",
        "51, ah",
        "58, ipv6-icmp",
        "60, ipv6-opts",
        "70, visa",
        "80, iso-ip",
        "88, eigrp",
        "89, ospf",
        "90, sprite-rpc",
        "94, nos-ipip",
        "100, gmtp",
        "103, pim",
        "108, ipcomp",
        "110, compaq-peer",
        "112, vrrp",
        "115, l2tp",
        "120, uti",
        "124, isis",
        "130, sps",
        "132, sctp",
        "136, udplite",
        "137, mpls-in-ip",
        "140, wesp",
        "143, aggfrag",
        "253, experiment-1",
        "254, experiment-2"
    })
    void knownNumbersHaveNames(int number, String name) {
        assertEquals(name, IpProtocols.name(number));
    }

    @ParameterizedTest
    @CsvSource({"61", "63", "68", "99", "114", "146", "252", "255"})
    void unknownNumbersStayNumbers(int number) {
        assertEquals(Integer.toString(number), IpProtocols.name(number));
    }

    @Test
    void namesAreUnique() {
        assertEquals(
                256,
                IntStream.range(0, 256).mapToObj(IpProtocols::name).distinct().count());
    }

    @Test
    void aNumberThatIsNoByteIsTheCallersMistake() {
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> IpProtocols.name(256));
    }
}
