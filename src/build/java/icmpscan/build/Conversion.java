package icmpscan.build;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** Makes one type of another as the linkage of a lambda does it (see {@link java.lang.invoke.LambdaMetafactory}). */
final class Conversion {
    private Conversion() {}

    /** Turns what is on top of the stack from the one type into the other; void is what nobody wants. */
    static void write(GeneratorAdapter code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (to.getSort() == Type.VOID) {
            if (from.getSize() == 2) {
                code.pop2();
            } else {
                code.pop();
            }
        } else if (isPrimitive(from) && isPrimitive(to)) {
            code.cast(from, to);
        } else if (isPrimitive(from)) {
            code.valueOf(from);
        } else if (isPrimitive(to)) {
            Type unboxed = unboxed(from);
            code.unbox(unboxed == null ? to : unboxed);
            if (unboxed != null && !unboxed.equals(to)) {
                code.cast(unboxed, to);
            }
        } else {
            code.checkCast(to);
        }
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    /** What the box holds; null for what is none. */
    private static Type unboxed(Type type) {
        return switch (type.getInternalName()) {
            case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
            case "java/lang/Byte" -> Type.BYTE_TYPE;
            case "java/lang/Character" -> Type.CHAR_TYPE;
            case "java/lang/Short" -> Type.SHORT_TYPE;
            case "java/lang/Integer" -> Type.INT_TYPE;
            case "java/lang/Long" -> Type.LONG_TYPE;
            case "java/lang/Float" -> Type.FLOAT_TYPE;
            case "java/lang/Double" -> Type.DOUBLE_TYPE;
            default -> null;
        };
    }
}
