package icmpscan.decode;

/** Reads one header of a frame and says what comes next. Has no state: one instance serves all frames. */
interface LayerDecoder {
    /**
     * Reads the header at the cursor and moves the cursor past it.
     *
     * @return who reads on, or null where decoding ends; the cursor then holds the outcome
     */
    LayerDecoder decode(Cursor cursor);
}
