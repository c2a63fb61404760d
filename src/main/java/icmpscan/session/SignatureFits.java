package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        if (samples.isEmpty()) {
            return List.of();
        }
        List<EchoSignature> fitting = new ArrayList<>();
        for (EchoSignature signature : EchoSignatures.all()) {
            if (fitsAll(signature.test())) {
                fitting.add(signature);
            }
        }
        return fitting;
    }

    private boolean fitsAll(Predicate<EchoSample> test) {
        for (EchoSample sample : samples) {
            if (!test.test(sample)) {
                return false;
            }
        }
        return true;
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
