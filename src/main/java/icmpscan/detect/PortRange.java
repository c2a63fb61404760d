package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;

import icmpscan.session.ProbedService;

/**
 * Neighbouring ports of one protocol.
 *
 * @param protocol IP protocol number
 * @param first    lowest port
 * @param last     highest port; the lowest where it is one port
 */
public record PortRange(int protocol, int first, int last) {
    /** The ranges of these services, which are distinct and in the order of protocols and ports; those without a port are left out. */
    static List<PortRange> of(List<ProbedService> services) {
        List<PortRange> ranges = new ArrayList<>();
        for (ProbedService service : services) {
            if (service.port().isPresent()) {
                add(ranges, service.protocol(), service.port().getAsInt());
            }
        }
        return ranges;
    }

    private static void add(List<PortRange> ranges, int protocol, int port) {
        int end = ranges.size() - 1;
        if (end >= 0 && ranges.get(end).protocol == protocol && ranges.get(end).last == port - 1) {
            ranges.set(end, new PortRange(protocol, ranges.get(end).first, port));
        } else {
            ranges.add(new PortRange(protocol, port, port));
        }
    }
}
