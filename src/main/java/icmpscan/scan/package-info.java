/** The one place that knows the order of the rooms: folds captures over them and hands back what they found. */
package icmpscan.scan;
