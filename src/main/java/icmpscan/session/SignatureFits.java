package icmpscan.session;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.EchoSample;
import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;

/**
 * Which signatures fit the messages of one direction that are kept. Made for each direction of each flow, tens of thousands in a large capture:
 * hence loops, and messages that are prepared once for all signatures.
 */
public final class SignatureFits {
    private final List<EchoSample> samples;

    SignatureFits(List<EchoSample> samples) {
        this.samples = samples;
    }

    /** Those that fit every message, in the order of {@link EchoSignatures#all()}; none where there is no message. */
    public List<EchoSignature> ofAll() {
        List<EchoSignature> fitting = new ArrayList<>();
        for (EchoSignature signature : EchoSignatures.all()) {
            if (all(signature)) {
                fitting.add(signature);
            }
        }
        return fitting;
    }

    /** Whether it fits every message; never where there is none. */
    public boolean all(EchoSignature signature) {
        for (EchoSample sample : samples) {
            if (!signature.test().test(sample)) {
                return false;
            }
        }
        return !samples.isEmpty();
    }

    /** How many messages there are. */
    public int messages() {
        return samples.size();
    }

    /** How many messages a signature fits. */
    public int of(EchoSignature signature) {
        int fitting = 0;
        for (EchoSample sample : samples) {
            fitting += signature.test().test(sample) ? 1 : 0;
        }
        return fitting;
    }
}
