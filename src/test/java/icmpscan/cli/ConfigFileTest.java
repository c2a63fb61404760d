package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Ipv4Address;
import icmpscan.detect.Allowance;
import icmpscan.detect.Settings;
import icmpscan.detect.Threshold;
import icmpscan.detect.Thresholds;
import icmpscan.report.ConfigTemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfigFileTest {
    private static final Settings USUAL = Settings.defaults();

    @TempDir
    Path folder;

    @Test
    void whatIsNotSetStaysAsItIs() throws ConfigException {
        assertEquals(USUAL, ConfigFile.parse("a", ""));
        assertEquals(USUAL, ConfigFile.parse("a", "\ufeff# nothing\r\n\r\n   \t # port-scan-window-low = 9\r\n"));
    }

    @Test
    void linesSetThresholdsAndAllow() throws ConfigException {
        Settings settings = ConfigFile.parse(
                "a",
                """
                port-scan-window-low = 7     # seven
                  flood-burst=1000000000
                allow-address = 10.0.0.5
                allow-address = 192.0.2.0/24
                allow-address = 10.0.0.5
                allow-address = 0.0.0.0/0
                allow-payload = liboping""");
        assertEquals(
                new Settings(
                        Thresholds.defaults()
                                .with(Threshold.PORT_SCAN_WINDOW_LOW, 7)
                                .with(Threshold.FLOOD_BURST, 1_000_000_000),
                        List.of(
                                new Allowance.OfAddresses(new Ipv4Address(0x0A000005), 32),
                                new Allowance.OfAddresses(new Ipv4Address(0xC0000200), 24),
                                new Allowance.OfAddresses(new Ipv4Address(0), 0),
                                new Allowance.OfPayload("liboping"))),
                settings);
        assertEquals(List.of(Threshold.PORT_SCAN_WINDOW_LOW, Threshold.FLOOD_BURST), settings.changed());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            flood-burst                | 'name = value', found 'flood-burst'
            = 5                        | the name of a threshold, allow-address or allow-payload, found nothing
            flod-burst = 5             | the name of a threshold, allow-address or allow-payload, found 'flod-burst'; did you mean flood-burst?
            zzz = 5                    | the name of a threshold, allow-address or allow-payload, found 'zzz'
            FLOOD-BURST = 5            | the name of a threshold, allow-address or allow-payload, found 'FLOOD-BURST'
            flood-burst =              | a whole number from 1 to 1000000000, found nothing
            flood-burst = 0            | a whole number from 1 to 1000000000, found '0'
            flood-burst = -1           | a whole number from 1 to 1000000000, found '-1'
            flood-burst = 1.5          | a whole number from 1 to 1000000000, found '1.5'
            flood-burst = 1000000001   | a whole number from 1 to 1000000000, found '1000000001'
            flood-burst = 99999999999999999999 | a whole number from 1 to 1000000000, found '99999999999999999999'
            flood-burst = \u0661       | a whole number from 1 to 1000000000, found '\u0661'
            allow-address = host       | an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24, found 'host'
            allow-address =            | an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24, found nothing
            allow-address = 10.0.0.256 | an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24, found '10.0.0.256'
            allow-address = 10.0.0.05  | an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24, found '10.0.0.05'
            allow-address = 10.0.0     | an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24, found '10.0.0'
            allow-address = 10.0.0.0/33 | an IPv4 address or network such as 10.0.0.5 or 192.0.2.0/24, found '10.0.0.0/33'
            allow-address = 10.0.0.5/24 | a network's first address, 10.0.0.0/24, found '10.0.0.5/24'
            allow-payload = libopin    | the name of an echo signature, found 'libopin'; did you mean liboping?
            """)
    void aWrongLineIsNamedWithWhatWasExpected(String line, String problem) {
        ConfigException failure =
                assertThrows(ConfigException.class, () -> ConfigFile.parse("my.conf", "# first\n" + line + "\n"));
        assertEquals("my.conf:2: expected " + problem, failure.getMessage());
    }

    @Test
    void aThresholdIsSetOnce() {
        ConfigException failure = assertThrows(
                ConfigException.class, () -> ConfigFile.parse("a", "flood-burst = 5\n\nflood-burst = 5\n"));
        assertEquals("a:3: expected flood-burst only once, found it again after line 1", failure.getMessage());
    }

    @Test
    void aLongWordIsShownInPart() {
        ConfigException failure =
                assertThrows(ConfigException.class, () -> ConfigFile.parse("a", "x".repeat(1000) + " = 1"));
        assertTrue(failure.getMessage().endsWith("found '" + "x".repeat(60) + "...'"), failure.getMessage());
    }

    @Test
    void theTemplateSetsEverythingToWhatItIs() throws ConfigException {
        String template = ConfigTemplate.text();
        assertEquals(USUAL, ConfigFile.parse("a", template));
        for (Threshold threshold : Threshold.values()) {
            assertTrue(
                    template.contains("\n" + threshold.slug() + " = " + threshold.defaultValue() + "\n"),
                    threshold::slug);
        }
        assertTrue(template.lines().allMatch(line -> line.length() <= 76), template);
        String allowing = template.replaceAll("(?m)^# (allow-\\w+ = )", "$1");
        assertFalse(ConfigFile.parse("a", allowing).allowances().isEmpty(), "its examples can be used");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'a', (byte) 0xFF});
        assertEquals(
                binary + ": not text in UTF-8",
                assertThrows(ConfigException.class, () -> ConfigFile.read(binary))
                        .getMessage());
        Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
        assertEquals(
                large + ": longer than 1048576 bytes",
                assertThrows(ConfigException.class, () -> ConfigFile.read(large))
                        .getMessage());
        assertThrows(ConfigException.class, () -> ConfigFile.read(folder));
    }
}
