package icmpscan.decode;

/** How the extension of a message was found: senders wrote extensions long before RFC 4884 gave the quotation a length. */
public enum ExtensionForm {
    /** Where RFC 4884 puts it: after at least 128 quoted bytes that the length byte states, or at byte 8 of an extended echo request. */
    COMPLIANT("compliant", "where the length byte says"),
    /** The length byte states fewer than the 128 bytes that RFC 4884 asks for; the extension stands there, or after 128 bytes all the same. */
    SHORT_LENGTH("short-length", "length byte below 128 bytes"),
    /** After 128 quoted bytes, without a length byte or with one that says something else. */
    LEGACY("legacy", "after 128 bytes, no length byte");

    private final String slug;
    private final String meaning;

    ExtensionForm(String slug, String meaning) {
        this.slug = slug;
        this.meaning = meaning;
    }

    /** The word for it in machine-readable output. */
    public String slug() {
        return slug;
    }

    /** What it says, in a few words for a person. */
    public String meaning() {
        return meaning;
    }
}
