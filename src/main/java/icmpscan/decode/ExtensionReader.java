package icmpscan.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.kaitai.struct.ByteBufferKaitaiStream;

import icmpscan.ksy.IcmpExtension;

/** Reads the objects of a located extension, for who asks; until then they cost nothing. Walks {@link #MAX_OBJECTS} at most. */
final class ExtensionReader {
    /** Objects that are read of one extension; routers send one or two. */
    static final int MAX_OBJECTS = 64;

    private static final int MPLS = 1;
    private static final int INTERFACE_INFORMATION = 2;
    private static final int INTERFACE_IDENTIFICATION = 3;

    private static final int BY_NAME = 1;
    private static final int BY_INDEX = 2;
    private static final int BY_ADDRESS = 3;

    private static final int FAMILY_IPV4 = 1;
    private static final int FAMILY_IPV6 = 2;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    /** What the bits of the C-type of interface information announce, in the order in which the parts follow (RFC 5837 section 4). */
    private static final int HAS_INDEX = 0x08;

    private static final int HAS_ADDRESS = 0x04;
    private static final int HAS_NAME = 0x02;
    private static final int HAS_MTU = 0x01;

    private final ByteBufferKaitaiStream stream;
    private final int messageStart;
    private final int extensionStart;
    private final int extensionEnd;

    /** End of the object that is being read. */
    private int objectEnd;

    private ExtensionReader(IcmpMessage message) {
        ByteBuffer bytes = message.bytes.duplicate();
        bytes.clear().limit(message.extensionEnd);
        stream = message.trace.stream(bytes);
        messageStart = message.start;
        extensionStart = message.extensionStart;
        extensionEnd = message.extensionEnd;
    }

    /** The objects that were captured whole, in their order. */
    static List<ExtensionObject> objects(IcmpMessage message) {
        return new ExtensionReader(message).read();
    }

    private List<ExtensionObject> read() {
        List<ExtensionObject> objects = new ArrayList<>();
        int index = extensionStart + ExtensionLocator.STRUCTURE_BYTES;
        while (objects.size() < MAX_OBJECTS && extensionEnd - index >= ExtensionLocator.OBJECT_BYTES) {
            stream.seek(index);
            objectEnd = ExtensionLocator.objectEnd(stream, index, extensionEnd);
            if (objectEnd < 0) {
                break;
            }
            objects.add(object(index));
            index = objectEnd;
        }
        return List.copyOf(objects);
    }

    private ExtensionObject object(int index) {
        stream.seek(index);
        IcmpExtension.ObjectHeader header = new IcmpExtension.ObjectHeader(stream);
        int payload = index + ExtensionLocator.OBJECT_BYTES;
        return new ExtensionObject(
                header.classNum(),
                header.cType(),
                payload - messageStart,
                objectEnd - payload,
                content(header.classNum(), header.cType()));
    }

    private ExtensionContent content(int objectClass, int cType) {
        if (objectClass == MPLS && cType == 1) {
            return labelStack();
        }
        if (objectClass == INTERFACE_INFORMATION) {
            return interfaceInformation(cType);
        }
        if (objectClass == INTERFACE_IDENTIFICATION) {
            return interfaceIdentification(cType);
        }
        return new ExtensionContent.Uninterpreted();
    }

    private ExtensionContent labelStack() {
        List<ExtensionContent.MplsEntry> entries = new ArrayList<>();
        while (left(4)) {
            IcmpExtension.MplsEntry entry = new IcmpExtension.MplsEntry(stream);
            entries.add(new ExtensionContent.MplsEntry(
                    entry.label().intValue(),
                    entry.trafficClass().intValue(),
                    entry.bottomOfStack() == 1,
                    entry.timeToLive().intValue()));
        }
        return new ExtensionContent.MplsLabelStack(entries);
    }

    /** A part that does not fit is empty, and so is what would follow it: where it begins cannot be told. */
    private ExtensionContent interfaceInformation(int cType) {
        OptionalLong index = OptionalLong.empty();
        if ((cType & HAS_INDEX) != 0) {
            index = left(4) ? OptionalLong.of(new IcmpExtension.InterfaceIndex(stream).index()) : nothing();
        }
        Optional<Address> address = (cType & HAS_ADDRESS) != 0 ? informedAddress() : Optional.empty();
        Optional<String> name = (cType & HAS_NAME) != 0 ? informedName() : Optional.empty();
        OptionalLong mtu = OptionalLong.empty();
        if ((cType & HAS_MTU) != 0 && left(4)) {
            mtu = OptionalLong.of(new IcmpExtension.InterfaceMtu(stream).mtu());
        }
        return new ExtensionContent.InterfaceInformation(cType >>> 6, index, address, name, mtu);
    }

    private Optional<Address> informedAddress() {
        if (!left(4)) {
            return Optional.empty();
        }
        int family = new IcmpExtension.InterfaceAddress(stream).family();
        Optional<Address> address = address(family);
        if (address.isEmpty()) {
            stream.seek(objectEnd);
        }
        return address;
    }

    private Optional<String> informedName() {
        if (!left(1)) {
            return Optional.empty();
        }
        int length = new IcmpExtension.InterfaceName(stream).length() - 1;
        if (length < 0 || !left(length)) {
            stream.seek(objectEnd);
            return Optional.empty();
        }
        return Optional.of(name(length));
    }

    private ExtensionContent interfaceIdentification(int cType) {
        if (cType == BY_NAME) {
            return new ExtensionContent.InterfaceByName(name(objectEnd - stream.pos()));
        }
        if (cType == BY_INDEX && left(4)) {
            return new ExtensionContent.InterfaceByIndex(new IcmpExtension.InterfaceIndex(stream).index());
        }
        if (cType == BY_ADDRESS && left(4)) {
            IcmpExtension.IdentifiedAddress header = new IcmpExtension.IdentifiedAddress(stream);
            boolean usual = header.length() == (header.family() == FAMILY_IPV4 ? IPV4_BYTES : IPV6_BYTES);
            return new ExtensionContent.InterfaceByAddress(
                    header.family(), usual ? address(header.family()) : Optional.empty());
        }
        return new ExtensionContent.Uninterpreted();
    }

    private Optional<Address> address(int family) {
        if (family == FAMILY_IPV4 && left(IPV4_BYTES)) {
            return Optional.of(new Ipv4Address(new IcmpExtension.Ipv4Address(stream).bits()));
        }
        if (family == FAMILY_IPV6 && left(IPV6_BYTES)) {
            IcmpExtension.Ipv6Address read = new IcmpExtension.Ipv6Address(stream);
            return Optional.of(new Ipv6Address(read.high(), read.low()));
        }
        return Optional.empty();
    }

    /** The next bytes as UTF-8 up to the first NUL. */
    private String name(int length) {
        String padded = new String(stream.readBytes(length), StandardCharsets.UTF_8);
        int end = padded.indexOf('\0');
        return end < 0 ? padded : padded.substring(0, end);
    }

    /** Whether this many bytes are left of the object. */
    private boolean left(int bytes) {
        return objectEnd - stream.pos() >= bytes;
    }

    private OptionalLong nothing() {
        stream.seek(objectEnd);
        return OptionalLong.empty();
    }
}
