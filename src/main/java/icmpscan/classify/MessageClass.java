package icmpscan.classify;

/** What kind of message a type is: RFC 1122 section 3.2.2 knows queries and errors; queries are split here into the question and its answer. */
public enum MessageClass {
    /** Asks for an answer. */
    QUERY("query"),
    /** Answers a query. */
    REPLY("reply"),
    /** Reports a datagram and quotes it. */
    ERROR("error"),
    /** Tells something unasked. */
    INFORMATION("information"),
    /** No meaning is assigned. */
    NONE("none");

    private final String word;

    MessageClass(String word) {
        this.word = word;
    }

    /** The word for it in output, lower case. */
    public String word() {
        return word;
    }
}
