package icmpscan.capture;

import java.io.IOException;

/** Steps through the records of one format from the window's position on. */
interface Framing {
    /** Moves to the next packet record and describes it; damage on the way is written down and left behind. */
    Step next(PacketRecord record) throws IOException;

    /** What a step came to. */
    enum Step {
        /** The packet record is described. */
        RECORD,
        /** The window is at the header of another file, which this format does not read. */
        FILE_HEADER,
        /** The data end. */
        END
    }
}
