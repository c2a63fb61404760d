package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.ParameterException;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files that cannot be looked at are told apart by their names. */
class OverwritingTest {
    private static final Overwriting BLIND = new Overwriting(Icmpscan.commandLine(), (one, other) -> {
        throw new IOException("nobody may look there");
    });

    @Test
    void aCaptureThatCannotBeLookedAtIsRefusedByItsName() {
        ParameterException refusal = assertThrows(
                ParameterException.class,
                () -> BLIND.refuse(Path.of("folder/../a.pcap"), List.of(Path.of("b.pcap"), Path.of("a.pcap"))));
        assertTrue(refusal.getMessage().contains("is a capture that is read"), refusal.getMessage());
    }

    @Test
    void anotherNameIsAnotherFile() {
        assertDoesNotThrow(() -> BLIND.refuse(Path.of("c.pcap"), List.of(Path.of("a.pcap"))));
    }
}
