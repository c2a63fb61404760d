package icmpscan.conformance;

/**
 * One thing that the two programs do not say alike.
 *
 * @param frame    number of the frame
 * @param field    column of tshark's facts, or {@link #WHOLE_MESSAGE} where only one program has the message
 * @param expected what tshark says
 * @param found    what icmpscan says
 */
record Difference(String frame, String field, String expected, String found) {
    static final String WHOLE_MESSAGE = "message";

    @Override
    public String toString() {
        return "frame " + frame + ", " + field + ": expected " + quoted(expected) + ", found " + quoted(found);
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
