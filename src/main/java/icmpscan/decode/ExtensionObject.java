package icmpscan.decode;

/**
 * One object of a message's extension (RFC 4884 section 8). A value: it stays when the message moves on.
 *
 * @param objectClass   class number, 0..255, known or not
 * @param cType         kind within the class, 0..255
 * @param payloadOffset bytes from the message's first byte to what follows the object's header
 * @param payloadLength bytes that follow the object's header
 * @param content       what the object says, as far as its class is known
 */
public record ExtensionObject(
        int objectClass, int cType, int payloadOffset, int payloadLength, ExtensionContent content) {}
