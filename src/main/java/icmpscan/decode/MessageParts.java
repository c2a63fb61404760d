package icmpscan.decode;

/** The parts of an ICMP message, told to a recorder, and all that is read of a message only on demand, read once for it. */
final class MessageParts {
    private static final int BODY_OFFSET = 8;

    private MessageParts() {}

    static void record(IcmpMessage message, FieldTrace trace) {
        readOnDemand(message);
        if (message.type == IcmpLayout.ECHO_REQUEST || message.type == IcmpLayout.ECHO_REPLY) {
            begin("data", message.start + BODY_OFFSET, message.end, trace);
        }
        int quotationEnd = message.hasExtensions() ? message.extensionStart : message.end;
        if (message.quoted.present()) {
            recordQuotation(message, quotationEnd, trace);
        }
        if (message.hasExtensions()) {
            begin(FieldRecorder.EXTENSION, message.extensionStart, message.end, trace);
            begin("data", message.extensionEnd, message.end, trace);
        }
    }

    private static void recordQuotation(IcmpMessage message, int quotationEnd, FieldTrace trace) {
        int start = message.start + BODY_OFFSET;
        int captured = start + message.quoted.captured();
        trace.part("quoted ip", start);
        if (message.quoted.headerLength > 0) {
            begin("quoted payload", start + message.quoted.headerLength, captured, trace);
        }
        begin("quoted padding", captured, quotationEnd, trace);
    }

    private static void begin(String name, int index, int end, FieldTrace trace) {
        if (index < end) {
            trace.part(name, index);
        }
    }

    private static void readOnDemand(IcmpMessage message) {
        message.extensionObjects();
        IcmpBodies.timestamps(message);
        IcmpBodies.addressMask(message);
        IcmpBodies.routerAdvertisement(message);
        IcmpBodies.traceroute(message);
    }
}
