package icmpscan.decode;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A copy says the same as the view did, and goes on saying it. */
class IcmpMessageCopyTest {
    /** Those that a copy has in its own way; what is quoted is compared field by field, and the path as text. */
    private static final Set<String> OWN =
            Set.of("bytes", "start", "end", "extensionStart", "extensionEnd", "path", "quoted", "ownQuoted");

    @Test
    void copiesEveryField() throws IllegalAccessException {
        IcmpMessage message = new IcmpMessage();
        message.bytes = ByteBuffer.allocate(200);
        message.end = 100;
        message.start = 10;
        int set = fill(message) + fill(message.quote());
        message.path = new EncapsulationPath().with("eth").with("ip");
        message.anomalies = 0;
        message.mark(Anomaly.MTU_SMALL);
        IcmpMessage copy = message.copy();
        int same = compare(message, copy) + compare(message.quoted, copy.quoted);
        assertEquals(set, same);
        assertTrue(set > 50, "fields were found");
        assertEquals("eth:ip", copy.path().toString());
        assertEquals(Set.of(Anomaly.MTU_SMALL), copy.anomalies());
    }

    @Test
    void ownsTheBytesOfTheMessageAlone() {
        byte[] frame = ExtensionLocatorTest.timeExceeded("20", 128, "2000 7856 0008 0101 659f 0101")
                .frame();
        IcmpMessage message = Decoding.of(frame).message();
        IcmpMessage copy = message.copy();
        List<ExtensionObject> objects = message.extensionObjects();
        assertEquals(1, objects.size());
        Arrays.fill(frame, (byte) 0);
        assertNotSame(message.bytes(), copy.bytes());
        assertEquals(message.captured(), copy.bytes().capacity());
        assertEquals(0, copy.start());
        assertEquals(11, copy.bytes().get(0));
        assertEquals(objects, copy.extensionObjects());
    }

    private static int fill(Object view) throws IllegalAccessException {
        int set = 0;
        for (Field field : fields(view)) {
            set++;
            if (field.getType() == int.class) {
                field.setInt(view, set);
            } else if (field.getType() == long.class) {
                field.setLong(view, set);
            } else if (field.getType() == boolean.class) {
                field.setBoolean(view, true);
            } else if (field.getType() == ChecksumState.class) {
                field.set(view, ChecksumState.BAD);
            } else if (field.getType() == ExtensionForm.class) {
                field.set(view, ExtensionForm.LEGACY);
            } else {
                throw new AssertionError("a field of a type that this test does not know: " + field);
            }
        }
        return set;
    }

    private static int compare(Object view, Object copy) throws IllegalAccessException {
        int same = 0;
        for (Field field : fields(view)) {
            assertEquals(field.get(view), field.get(copy), field.getName());
            same++;
        }
        return same;
    }

    private static List<Field> fields(Object view) {
        return Arrays.stream(view.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isFinal(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !OWN.contains(field.getName()))
                .toList();
    }
}
