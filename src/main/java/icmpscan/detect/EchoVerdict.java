package icmpscan.detect;

/**
 * What two detectors ask of each conversation, found out once.
 *
 * @param conversation that is judged
 * @param proof        what proves by itself that it is a tunnel
 * @param score        what speaks for a channel
 */
record EchoVerdict(EchoConversation conversation, TunnelProof proof, ChannelScore score) {
    static EchoVerdict of(EchoConversation conversation, Thresholds thresholds) {
        return new EchoVerdict(
                conversation, TunnelProof.of(conversation, thresholds), ChannelScorer.score(conversation, thresholds));
    }

    boolean isTunnel(Thresholds thresholds) {
        return proof.exists() || score.isTunnel(thresholds);
    }
}
