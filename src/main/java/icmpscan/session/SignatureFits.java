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
        return !samples.isEmpty() && atLeast(signature, samples.size());
    }

    /** How many messages there are. */
    public int messages() {
        return samples.size();
    }

    /** Whether it fits so many messages. Looks at no more of them than decide: nearly always the first, which it does not fit, is enough. */
    public boolean atLeast(EchoSignature signature, long needed) {
        long mayMiss = samples.size() - needed;
        for (EchoSample sample : samples) {
            if (mayMiss < 0) {
                return false;
            }
            mayMiss -= signature.test().test(sample) ? 0 : 1;
        }
        return mayMiss >= 0;
    }
}
