package icmpscan.build;

import java.util.Arrays;
import java.util.Objects;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** Methods of records, one of each kind, that do what {@link java.lang.runtime.ObjectMethods} would have made at run time. */
final class RecordMethods {
    private static final Type OBJECTS = Type.getType(Objects.class);
    private static final Type BUILDER = Type.getType(StringBuilder.class);
    private static final Method BUILDER_CONSTRUCTOR = new Method("<init>", "()V");
    private static final Method TO_STRING = new Method("toString", "()Ljava/lang/String;");
    private static final Method EQUALS = new Method("equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
    private static final Method HASH_CODE = new Method("hashCode", "(Ljava/lang/Object;)I");

    private final Type self;
    private final String[] names;
    private final Handle[] getters;

    /**
     * Those of one record, as an invokedynamic instruction in one of its methods tells of it.
     *
     * @param arguments for the bootstrap method: the class, the names of its components with semicolons between, and their fields
     */
    RecordMethods(Object... arguments) {
        self = (Type) arguments[0];
        names = arguments.length == 2 ? new String[0] : ((String) arguments[1]).split(";", -1);
        getters = Arrays.stream(arguments).skip(2).toArray(Handle[]::new);
    }

    /** Writes a static method that does what the instruction would have done. */
    void write(ClassVisitor writer, String of, Method method) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        GeneratorAdapter code = new GeneratorAdapter(access, method, null, null, writer);
        switch (of) {
            case "hashCode" -> writeHashCode(code);
            case "equals" -> writeEquals(code);
            case "toString" -> writeToString(code);
            default -> throw new IllegalArgumentException("a record has no method " + of);
        }
        code.returnValue();
        code.endMethod();
    }

    private static Type type(Handle getter) {
        return Type.getType(getter.getDesc());
    }

    private static boolean isReference(Type type) {
        return type.getSort() >= Type.ARRAY;
    }

    private static Type box(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> Type.getType(Boolean.class);
            case Type.BYTE -> Type.getType(Byte.class);
            case Type.CHAR -> Type.getType(Character.class);
            case Type.SHORT -> Type.getType(Short.class);
            case Type.INT -> Type.getType(Integer.class);
            case Type.LONG -> Type.getType(Long.class);
            case Type.FLOAT -> Type.getType(Float.class);
            case Type.DOUBLE -> Type.getType(Double.class);
            default -> throw new IllegalArgumentException(primitive + " has no box");
        };
    }

    private void writeHashCode(GeneratorAdapter code) {
        code.push(0);
        for (Handle getter : getters) {
            code.push(31);
            code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
            code.loadArg(0);
            code.getField(self, getter.getName(), type(getter));
            if (isReference(type(getter))) {
                code.invokeStatic(OBJECTS, HASH_CODE);
            } else {
                code.invokeStatic(box(type(getter)), new Method("hashCode", Type.INT_TYPE, new Type[] {type(getter)}));
            }
            code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
        }
    }

    private void writeEquals(GeneratorAdapter code) {
        Label different = new Label();
        code.loadArg(1);
        code.instanceOf(self);
        code.ifZCmp(GeneratorAdapter.EQ, different);
        for (Handle getter : getters) {
            code.loadArg(0);
            code.getField(self, getter.getName(), type(getter));
            code.loadArg(1);
            code.checkCast(self);
            code.getField(self, getter.getName(), type(getter));
            if (isReference(type(getter))) {
                code.invokeStatic(OBJECTS, EQUALS);
                code.ifZCmp(GeneratorAdapter.EQ, different);
            } else if (type(getter).equals(Type.FLOAT_TYPE) || type(getter).equals(Type.DOUBLE_TYPE)) {
                // Not ==, by which a NaN is none, and 0.0 is -0.0.
                Type[] both = {type(getter), type(getter)};
                code.invokeStatic(box(type(getter)), new Method("compare", Type.INT_TYPE, both));
                code.ifZCmp(GeneratorAdapter.NE, different);
            } else {
                code.ifCmp(type(getter), GeneratorAdapter.NE, different);
            }
        }
        code.push(true);
        code.returnValue();
        code.mark(different);
        Object[] locals = {self.getInternalName(), "java/lang/Object"};
        code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
        code.push(false);
    }

    private void writeToString(GeneratorAdapter code) {
        code.newInstance(BUILDER);
        code.dup();
        code.invokeConstructor(BUILDER, BUILDER_CONSTRUCTOR);
        String name = self.getClassName();
        append(code, name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1) + "[");
        for (int i = 0; i < getters.length; i++) {
            append(code, (i == 0 ? "" : ", ") + names[i] + "=");
            Type type = type(getters[i]);
            code.loadArg(0);
            code.getField(self, getters[i].getName(), type);
            Type text = Type.getType(String.class);
            Type told = isReference(type) ? Type.getType(Object.class) : type;
            boolean small = type.getSort() == Type.BYTE || type.getSort() == Type.SHORT;
            code.invokeStatic(text, new Method("valueOf", text, new Type[] {small ? Type.INT_TYPE : told}));
            append(code);
        }
        append(code, "]");
        code.invokeVirtual(BUILDER, TO_STRING);
    }

    private static void append(GeneratorAdapter code, String constant) {
        code.push(constant);
        append(code);
    }

    private static void append(GeneratorAdapter code) {
        code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {Type.getType(String.class)}));
    }
}
