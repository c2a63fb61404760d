package icmpscan.scan;

import icmpscan.decode.IcmpMessage;
import icmpscan.detect.FrameRef;

/** Finds words for what an {@link Extraction} takes; where there are none, no comment is written. */
public interface FrameWords {
    /** No words. */
    FrameWords NONE = new FrameWords() {
        @Override
        public String ofMessage(IcmpMessage message) {
            return "";
        }

        @Override
        public String ofProvoking(FrameRef error) {
            return "";
        }

        @Override
        public String ofLaterFragment() {
            return "";
        }
    };

    /** About a message that begins in a frame. */
    String ofMessage(IcmpMessage message);

    /** About a frame whose datagram provoked the error in another one. */
    String ofProvoking(FrameRef error);

    /** About a frame with a later fragment of a message. */
    String ofLaterFragment();
}
