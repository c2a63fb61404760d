package icmpscan.decode;

import java.util.Map;

/**
 * Link types that are to be read as others, for captures whose own number is private (USER0 to USER15) or wrong. Immutable.
 */
public final class LinkTypeOverrides {
    /** Reads every link type as what it is. */
    public static final LinkTypeOverrides NONE = new LinkTypeOverrides(Map.of());

    private final Map<Integer, Integer> replacements;

    private LinkTypeOverrides(Map<Integer, Integer> replacements) {
        this.replacements = Map.copyOf(replacements);
    }

    /**
     * From the link type in the capture to the one to read it as; not applied twice.
     *
     * @throws IllegalArgumentException if a link type to read as is not decoded
     */
    public static LinkTypeOverrides of(Map<Integer, Integer> replacements) {
        for (int linkType : replacements.values()) {
            if (!FrameDecoder.supports(linkType)) {
                throw new IllegalArgumentException("link type " + linkType + " is not decoded");
            }
        }
        return new LinkTypeOverrides(replacements);
    }

    /** The link type to read this one as; itself where nothing else was said. */
    public int actual(int linkType) {
        return replacements.isEmpty() ? linkType : replacements.getOrDefault(linkType, linkType);
    }
}
