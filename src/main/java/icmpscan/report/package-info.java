/**
 * The report model and its renderers. A model is plain values in their final order; a renderer is a pure function of it: no clock, no locale,
 * no zone, no terminal, no file, no {@code double}. Bytes from the wire are hostile here: each renderer escapes for its own medium.
 */
package icmpscan.report;
