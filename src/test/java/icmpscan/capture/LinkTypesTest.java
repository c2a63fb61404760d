package icmpscan.capture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LinkTypesTest {
    @ParameterizedTest
    @CsvSource({
        "0, NULL",
        "1, ETHERNET",
        "12, RAW",
        "101, RAW",
        "113, LINUX_SLL",
        "149, USER2",
        "228, IPV4",
        "276, LINUX_SLL2",
        "281, DSA_TAG_BRCM",
        "13, link type 13",
        "65535, link type 65535"
    })
    void namesNumbers(int number, String name) {
        assertEquals(name, LinkTypes.name(number));
    }
}
