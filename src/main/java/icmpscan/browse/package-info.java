/** A view of one's own over finished reports, full screen: a state, what keys make of it, and how it looks, all without a terminal. */
package icmpscan.browse;
