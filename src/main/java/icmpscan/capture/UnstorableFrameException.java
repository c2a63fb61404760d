package icmpscan.capture;

import java.io.IOException;

/** A frame cannot be stored as it is, in the format that was asked for. */
public final class UnstorableFrameException extends IOException {
    private static final long serialVersionUID = 1L;

    UnstorableFrameException(PacketRecord record, String reason) {
        super("frame " + record.frameNumber() + " of capture " + record.fileNumber() + " " + reason);
    }
}
