package icmpscan.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Method;

/**
 * Makes plain methods and classes of what Java would else make at run time, in a folder of compiled classes: lambdas, and the methods that
 * records have by themselves. Stands between the compiler and the tests, so that they test what is shipped.
 *
 * <p>Java makes a lambda when its place is first come to, in 140 us with an archive of classes, where a class of the archive takes 15, and an
 * ordinary {@code analyze} comes to 700 lambdas; the methods of a record take several times that. What is made by other bootstrap methods
 * than those two, which the compiler uses rarely, stays as it is.
 */
public final class StaticCalls {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory.metafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods.bootstrap";

    /** The classes by their names. */
    private final Map<String, byte[]> classes = new TreeMap<>();

    /** Those of them that differ from before, and new ones. */
    private final Map<String, byte[]> changed = new TreeMap<>();

    /** Classes of lambdas by the host of their nest, which has to name its members. */
    private final Map<String, List<String>> membersByHost = new TreeMap<>();

    private StaticCalls() {}

    /** Rewrites the classes in the folder given. */
    public static void main(String[] arguments) throws IOException {
        new StaticCalls().rewrite(Path.of(arguments[0]));
    }

    private void rewrite(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            classes.put(new ClassReader(bytes).getClassName(), bytes);
        }
        classes.forEach(this::rewrite);
        membersByHost.forEach((host, members) -> changed.compute(
                host, (name, bytes) -> withMembers(bytes == null ? classes.get(name) : bytes, members)));
        for (Map.Entry<String, byte[]> entry : changed.entrySet()) {
            Files.write(folder.resolve(entry.getKey() + ".class"), entry.getValue());
        }
    }

    private void rewrite(String name, byte[] bytes) {
        // Without the constants of the original: those of the calls that go are no longer needed.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        Host host = new Host(writer);
        new ClassReader(bytes).accept(host, 0);
        if (host.changed) {
            changed.put(name, writer.toByteArray());
        }
    }

    /** A class file names all members of a nest before its inner classes; nothing in it but an attribute's place depends on that. */
    private static byte[] withMembers(byte[] host, List<String> members) {
        ClassReader reader = new ClassReader(host);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(writer, 0);
        members.forEach(writer::visitNestMember);
        return writer.toByteArray();
    }

    /** Copies a class with other calls in it. */
    private final class Host extends ClassVisitor {
        private int version;
        private String name;
        private String nestHost;
        private int lambdas;
        private boolean changed;
        /** Methods to be added when those that are there have been copied. */
        private final List<Runnable> additions = new ArrayList<>();

        private Host(ClassVisitor copy) {
            super(Opcodes.ASM9, copy);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            this.version = version;
            this.name = name;
            this.nestHost = name;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public void visitNestHost(String nestHost) {
            this.nestHost = nestHost;
            super.visitNestHost(nestHost);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor copy = super.visitMethod(access, method, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, copy) {
                @Override
                public void visitInvokeDynamicInsn(
                        String method, String descriptor, Handle bootstrap, Object... arguments) {
                    switch (bootstrap.getOwner() + "." + bootstrap.getName()) {
                        case LAMBDAS -> lambda(method, descriptor, arguments).writeCreation(mv);
                        case RECORDS -> {
                            String made = recordMethod(method, descriptor, arguments);
                            super.visitMethodInsn(Opcodes.INVOKESTATIC, name, made, descriptor, false);
                        }
                        default -> super.visitInvokeDynamicInsn(method, descriptor, bootstrap, arguments);
                    }
                }
            };
        }

        @Override
        public void visitEnd() {
            additions.forEach(Runnable::run);
            super.visitEnd();
        }

        private LambdaClass lambda(String method, String descriptor, Object[] arguments) {
            changed = true;
            lambdas++;
            String lambda = name + "$$Lambda$" + lambdas;
            LambdaClass made = new LambdaClass(lambda, version, nestHost, method, descriptor, arguments);
            StaticCalls.this.changed.put(lambda, made.bytes());
            membersByHost.computeIfAbsent(nestHost, host -> new ArrayList<>()).add(lambda);
            return made;
        }

        private String recordMethod(String method, String descriptor, Object[] arguments) {
            changed = true;
            String made = "record$" + method;
            additions.add(() -> new RecordMethods(arguments).write(cv, method, new Method(made, descriptor)));
            return made;
        }
    }
}
