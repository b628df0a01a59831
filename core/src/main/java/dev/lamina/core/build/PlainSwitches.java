package dev.lamina.core.build;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes switches over types start fast. The Java compiler turns each into an {@code invokedynamic} whose bootstrap makes a
 * hidden class when the switch is first reached: 0.6 to 1 ms each on a cold JVM, which the AOT cache does not save (30
 * switches: 22 ms with it), and reader, expander, passes and generator have more than that on the way to the first result.
 * Here the compiled classes get a plain method of {@code instanceof} tests in its place, with the same meaning.
 */
public final class PlainSwitches {
    private static final String FACTORY = "java/lang/runtime/SwitchBootstraps";

    /** A method to be added: its name, its type, and the classes it tests in order. */
    private record Chooser(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Chooser> choosers = new ArrayList<>();

    private PlainSwitches(ClassDesc owner, boolean isInterface) {
        this.owner = owner;
        this.isInterface = isInterface;
    }

    /** Rewrites the class files under a folder in place. Returns the number of switches. */
    public static int rewrite(Path classes) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.walk(classes)) {
            files = entries.filter(file -> file.toString().endsWith(".class")).toList();
        }
        int switches = 0;
        for (Path file : files) switches += rewriteFile(file);
        return switches;
    }

    private static int rewriteFile(Path file) throws IOException {
        ClassFile format = ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);
        ClassModel model = format.parse(file);
        PlainSwitches rewriter = new PlainSwitches(model.thisClass().asSymbol(), model.flags().has(AccessFlag.INTERFACE));
        byte[] bytes = format.transformClass(model, rewriter.transform());
        if (!rewriter.choosers.isEmpty()) Files.write(file, bytes);
        return rewriter.choosers.size();
    }

    private ClassTransform transform() {
        CodeTransform code = this::replace;
        return ClassTransform.transformingMethodBodies(code).andThen(new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                builder.with(element);
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                for (Chooser chooser : choosers) addMethod(builder, chooser);
            }
        });
    }

    private void replace(CodeBuilder builder, CodeElement element) {
        if (!(element instanceof InvokeDynamicInstruction dynamic) || !isTypeSwitch(dynamic)) {
            builder.with(element);
            return;
        }
        List<ClassDesc> labels = dynamic.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
        Chooser chooser = new Chooser("typeSwitch$" + choosers.size(), dynamic.typeSymbol(), labels);
        choosers.add(chooser);
        builder.invokestatic(owner, chooser.name, chooser.type, isInterface);
    }

    /** Only labels that are classes are taken; a switch that mixes in strings or enum constants stays as it is. */
    private static boolean isTypeSwitch(InvokeDynamicInstruction dynamic) {
        DirectMethodHandleDesc bootstrap = dynamic.bootstrapMethod();
        if (!bootstrap.owner().descriptorString().equals("L" + FACTORY + ";") || !bootstrap.methodName().equals("typeSwitch")) return false;
        for (ConstantDesc label : dynamic.bootstrapArgs()) if (!(label instanceof ClassDesc type) || type.isPrimitive()) return false;
        return true;
    }

    /** {@code int chooser(Object value, int from)}: −1 for null, else the first label at or behind from that fits, else their number. */
    private static void addMethod(ClassBuilder builder, Chooser chooser) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(chooser.name, chooser.type, flags, code -> {
            Label isObject = code.newLabel();
            code.aload(0).ifnonnull(isObject).iconst_m1().ireturn().labelBinding(isObject);
            for (int i = 0; i < chooser.labels.size(); i++) {
                Label next = code.newLabel();
                code.iload(1).loadConstant(i).if_icmpgt(next);
                code.aload(0).instanceOf(chooser.labels.get(i)).ifeq(next);
                code.loadConstant(i).return_(TypeKind.INT);
                code.labelBinding(next);
            }
            code.loadConstant(chooser.labels.size()).return_(TypeKind.INT);
        });
    }
}
