package icmpscan.classify;

/**
 * What is known of one code of one ICMP type.
 *
 * @param type      0..255
 * @param code      0..255
 * @param name      as the IANA registry or the RFC has it, or words that say that it is not defined
 * @param slug      one lower-case word for machines, unlike that of any other code of the type
 * @param defined   whether registry or RFC know the code for this type
 * @param reference the RFC that defines it, empty where there is none
 */
public record IcmpCodeInfo(int type, int code, String name, String slug, boolean defined, String reference) {
    static IcmpCodeInfo undefined(int type, int code) {
        return new IcmpCodeInfo(
                type, code, "code " + code + ", not defined for type " + type, "code-" + code, false, "");
    }
}
