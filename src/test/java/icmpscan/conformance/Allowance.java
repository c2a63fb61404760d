package icmpscan.conformance;

/**
 * A difference that is known and right.
 *
 * @param capture file name
 * @param frame   number of the frame, or {@code *} for every frame that differs so
 * @param field   as in {@link Difference}
 * @param found   what icmpscan says
 * @param reason  why it does
 */
record Allowance(String capture, String frame, String field, String found, String reason) {
    boolean covers(String name, Difference difference) {
        return capture.equals(name)
                && field.equals(difference.field())
                && found.equals(difference.found())
                && (frame.equals("*") || frame.equals(difference.frame()));
    }
}
