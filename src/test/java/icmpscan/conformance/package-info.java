/**
 * What {@code icmpscan messages} says of captures, side by side with what tshark says of them.
 *
 * <p>{@link icmpscan.conformance.Conformance} prints the tables; tests run the same. A difference is allowed where it stands in a list,
 * with its reason; an entry of a list that no longer occurs fails as loudly as a difference that does not stand there.
 */
package icmpscan.conformance;
