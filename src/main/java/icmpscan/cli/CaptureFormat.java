package icmpscan.cli;

import java.util.Locale;

/** What a new capture is written as. Its words on the command line are in lower case. */
enum CaptureFormat {
    PCAPNG,
    PCAP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
