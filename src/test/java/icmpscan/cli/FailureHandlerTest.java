package icmpscan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FailureHandlerTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a.pcap"), 3, "a.pcap: no such file or folder"),
                Arguments.of(new AccessDeniedException("a.pcap"), 3, "a.pcap: permission denied"),
                Arguments.of(new IOException("a\u001b.pcap: what stood there"), 3, "a\\x1b.pcap: what stood there"),
                Arguments.of(new IOException(), 3, "IOException"),
                Arguments.of(
                        OutputException.of("x.csv", new NoSuchFileException(".x.part")),
                        4,
                        "cannot write x.csv: no such file or folder"),
                Arguments.of(
                        new OutOfMemoryError("heap"), 70, "out of memory; ICMPSCAN_JAVA_OPTS=-Xmx1g gives it more"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatWentWrongInOneLine(Throwable failure, int status, String sentence) {
        StringWriter err = new StringWriter();
        int given = new FailureHandler(() -> false).report(failure, new PrintWriter(err));
        assertEquals(status, given);
        assertEquals("icmpscan: " + sentence + "\n", err.toString());
    }

    @Test
    void aDefectNamesItsPlaceAndShowsItsTraceOnlyWhenAsked() {
        StringWriter quiet = new StringWriter();
        StringWriter loud = new StringWriter();
        RuntimeException defect = new IllegalStateException("odd\nlines");
        int status = new FailureHandler(() -> false).report(defect, new PrintWriter(quiet));
        new FailureHandler(() -> true).report(defect, new PrintWriter(loud));
        assertAll(
                () -> assertEquals(70, status),
                () -> assertEquals(1, quiet.toString().lines().count(), quiet.toString()),
                () -> assertTrue(quiet.toString().contains("odd\\x0alines at icmpscan.cli."), quiet.toString()),
                () -> assertTrue(loud.toString().contains("\tat icmpscan.cli."), loud.toString()));
    }

    @Test
    void aReaderWhoHasGoneIsNoFailure() {
        StringWriter err = new StringWriter();
        OutputException gone = OutputException.readerGone(new IOException("Broken pipe"));
        assertEquals(0, new FailureHandler(() -> true).report(gone, new PrintWriter(err)));
        assertEquals("", err.toString());
    }
}
