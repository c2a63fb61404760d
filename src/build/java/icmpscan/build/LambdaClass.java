package icmpscan.build;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The class of one lambda. It holds what the lambda captured, and calls the method that the compiler made of its body. Being a member of the
 * nest of the class that the lambda stands in (JVMS 4.7.28), it may call what is private there.
 */
final class LambdaClass {
    private static final String ONLY_INSTANCE = "INSTANCE";
    private static final String FACTORY = "of";
    private static final int SYNTHETIC_FINAL = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_FINAL;

    private final String name;
    /** What makes it: what is captured, and the interface it is taken for. */
    private final String descriptor;

    private final Type self;
    private final Type implemented;
    private final Type[] captured;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /**
     * A lambda as an invokedynamic instruction tells of it.
     *
     * @param name       of the class to make
     * @param version    of the class format
     * @param nestHost   the host of the nest of the class that the instruction stands in
     * @param method     the method of the interface, by its name
     * @param descriptor that of the instruction
     * @param arguments  for the metafactory: type of the method, body, type of the method where it is called
     */
    LambdaClass(String name, int version, String nestHost, String method, String descriptor, Object... arguments) {
        this.name = name;
        this.descriptor = descriptor;
        self = Type.getObjectType(name);
        implemented = Type.getReturnType(descriptor);
        captured = Type.getArgumentTypes(descriptor);
        String[] interfaces = {implemented.getInternalName()};
        writer.visit(version, SYNTHETIC_FINAL, name, null, "java/lang/Object", interfaces);
        writer.visitNestHost(nestHost);
        for (int i = 0; i < captured.length; i++) {
            writer.visitField(SYNTHETIC_FINAL, field(i), captured[i].getDescriptor(), null, null);
        }
        Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
        writeConstructor(constructor);
        if (captured.length == 0) {
            writeOnlyInstance(constructor);
        } else {
            writeFactory(constructor);
        }
        Type type = (Type) arguments[0];
        writeMethod(new Method(method, type.getDescriptor()), (Handle) arguments[1], (Type) arguments[2]);
        writer.visitEnd();
    }

    /** The class, as a file of it. */
    byte[] bytes() {
        return writer.toByteArray();
    }

    /** Writes what takes the place of the instruction: the one object where nothing is captured, as Java does it, or else a new one. */
    void writeCreation(MethodVisitor code) {
        if (captured.length == 0) {
            code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY_INSTANCE, implemented.getDescriptor());
        } else {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, name, FACTORY, descriptor, false);
        }
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private void writeConstructor(Method constructor) {
        GeneratorAdapter code = new GeneratorAdapter(0, constructor, null, null, writer);
        code.loadThis();
        code.invokeConstructor(Type.getType(Object.class), new Method("<init>", "()V"));
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.loadArg(i);
            code.putField(self, field(i), captured[i]);
        }
        code.returnValue();
        code.endMethod();
    }

    private void writeOnlyInstance(Method constructor) {
        int access = Opcodes.ACC_STATIC | SYNTHETIC_FINAL;
        writer.visitField(access, ONLY_INSTANCE, implemented.getDescriptor(), null, null);
        Method initializer = new Method("<clinit>", "()V");
        GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, initializer, null, null, writer);
        code.newInstance(self);
        code.dup();
        code.invokeConstructor(self, constructor);
        code.putStatic(self, ONLY_INSTANCE, implemented);
        code.returnValue();
        code.endMethod();
    }

    private void writeFactory(Method constructor) {
        Method factory = new Method(FACTORY, descriptor);
        GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, factory, null, null, writer);
        code.newInstance(self);
        code.dup();
        code.loadArgs();
        code.invokeConstructor(self, constructor);
        code.returnValue();
        code.endMethod();
    }

    /** The method of the interface: hands what was captured, and then what it is given, to the body. */
    private void writeMethod(Method method, Handle body, Type called) {
        Type[] given = method.getArgumentTypes();
        Type[] meant = called.getArgumentTypes();
        Type[] expected = parameters(body);
        GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, writer);
        boolean creates = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        Type owner = Type.getObjectType(body.getOwner());
        if (creates) {
            code.newInstance(owner);
            code.dup();
        }
        for (int i = 0; i < captured.length; i++) {
            code.loadThis();
            code.getField(self, field(i), captured[i]);
            Conversion.write(code, captured[i], expected[i]);
        }
        for (int i = 0; i < given.length; i++) {
            code.loadArg(i);
            Conversion.write(code, given[i], meant[i]);
            Conversion.write(code, meant[i], expected[captured.length + i]);
        }
        code.visitMethodInsn(opcode(body), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type returned = creates ? owner : Type.getReturnType(body.getDesc());
        Conversion.write(code, returned, method.getReturnType());
        code.returnValue();
        code.endMethod();
    }

    private static Type[] parameters(Handle body) {
        Type[] declared = Type.getArgumentTypes(body.getDesc());
        if (body.getTag() == Opcodes.H_INVOKESTATIC || body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            return declared;
        }
        Type[] all = new Type[declared.length + 1];
        all[0] = Type.getObjectType(body.getOwner());
        System.arraycopy(declared, 0, all, 1, declared.length);
        return all;
    }

    private static int opcode(Handle body) {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            // A private method: within a nest it is called like any other (JVMS 6.5, invokevirtual and
            // invokeinterface).
            case Opcodes.H_INVOKESPECIAL -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> throw new IllegalArgumentException("the body of a lambda is the method " + body);
        };
    }
}
