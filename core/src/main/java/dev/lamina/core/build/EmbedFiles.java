package dev.lamina.core.build;

import dev.lamina.core.read.ShippedFile;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts files into {@link ShippedFile} as constants: writes the body of its method {@code constant}. */
final class EmbedFiles {
    /** A string constant holds 65535 bytes, here at most 2 per character. */
    private static final int CHUNK = 32_000;
    private static final String METHOD = "constant";
    static final String CLASS_FILE = ShippedFile.class.getName().replace('.', '/') + ".class";

    private EmbedFiles() {}

    static void embed(Path classes, List<String> files) throws IOException {
        Path file = classes.resolve(CLASS_FILE);
        ClassFile format = ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);
        ClassModel model = format.parse(file);
        String[] contents = new String[files.size()];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = new String(Files.readAllBytes(classes.resolve(files.get(i))), StandardCharsets.ISO_8859_1);
        }
        ClassTransform transform = ClassTransform.dropping(EmbedFiles::isConstant).andThen(ClassTransform.endHandler(builder ->
                builder.withMethodBody(METHOD, MethodTypeDesc.of(ConstantDescs.CD_String.arrayType(), ConstantDescs.CD_String),
                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC, code -> write(code, files, contents))));
        Files.write(file, format.transformClass(model, transform));
    }

    private static boolean isConstant(Object element) {
        return element instanceof MethodModel method && method.methodName().equalsString(METHOD);
    }

    private static void write(CodeBuilder code, List<String> files, String[] contents) {
        MethodTypeDesc equals = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);
        for (int i = 0; i < contents.length; i++) {
            Label next = code.newLabel();
            code.aload(0).loadConstant(files.get(i)).invokevirtual(ConstantDescs.CD_String, "equals", equals).ifeq(next);
            writeChunks(code, contents[i]);
            code.areturn().labelBinding(next);
        }
        code.aconst_null().areturn();
    }

    private static void writeChunks(CodeBuilder code, String content) {
        int chunks = (content.length() + CHUNK - 1) / CHUNK;
        code.loadConstant(chunks).anewarray(ConstantDescs.CD_String);
        for (int i = 0; i < chunks; i++) {
            String chunk = content.substring(i * CHUNK, Math.min(content.length(), (i + 1) * CHUNK));
            code.dup().loadConstant(i).loadConstant(chunk).aastore();
        }
    }
}
