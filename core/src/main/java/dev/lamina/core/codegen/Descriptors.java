package dev.lamina.core.codegen;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Names and types of the run time as the generated classes refer to them. */
final class Descriptors {
    private Descriptors() {}

    private static final String RUNTIME = "dev.lamina.core.runtime.";
    static final ClassDesc CTX = ClassDesc.of(RUNTIME + "Ctx");
    static final ClassDesc COMPILED_UNIT = ClassDesc.of(RUNTIME + "CompiledUnit");
    static final ClassDesc FRAMES = ClassDesc.of(RUNTIME + "Frames");
    static final ClassDesc CALLS = ClassDesc.of(RUNTIME + "Calls");
    static final ClassDesc CELLS = ClassDesc.of(RUNTIME + "Cells");
    static final ClassDesc CLOSURES = ClassDesc.of(RUNTIME + "Closures");
    static final ClassDesc ARGUMENTS = ClassDesc.of(RUNTIME + "Arguments");
    static final ClassDesc DEPTH = ClassDesc.of(RUNTIME + "Depth");
    static final ClassDesc LINKER = ClassDesc.of(RUNTIME + "Linker");
    static final ClassDesc SITES = ClassDesc.of(RUNTIME + "Sites");
    static final ClassDesc CHECKS = ClassDesc.of(RUNTIME + "Checks");
    static final ClassDesc WORDS = ClassDesc.of("dev.lamina.memory.value.Words");
    static final ClassDesc DOUBLE_BOX = ClassDesc.of("java.lang.Double");
    static final ClassDesc LONG_BOX = ClassDesc.of("java.lang.Long");
    static final ClassDesc LOOKUP = ConstantDescs.CD_MethodHandles_Lookup;

    static final ClassDesc J = ConstantDescs.CD_long;
    static final ClassDesc I = ConstantDescs.CD_int;
    static final ClassDesc Z = ConstantDescs.CD_boolean;
    static final ClassDesc D = ConstantDescs.CD_double;
    static final ClassDesc V = ConstantDescs.CD_void;
    static final ClassDesc THROWABLE = ClassDesc.of("java.lang.Throwable");
    static final ClassDesc STRINGS = ConstantDescs.CD_String.arrayType();

    static final MethodTypeDesc CELL_TO_WORD = MethodTypeDesc.of(J, J);
    static final MethodTypeDesc TO_DOUBLE = MethodTypeDesc.of(D, J);
    static final MethodTypeDesc FROM_DOUBLE = MethodTypeDesc.of(J, D);
    static final MethodTypeDesc COMPARE_LONGS = MethodTypeDesc.of(I, J, J);

    static final DirectMethodHandleDesc GLOBAL_BOOTSTRAP = ConstantDescs.ofCallsiteBootstrap(SITES, "global",
            ConstantDescs.CD_CallSite, ConstantDescs.CD_String, ConstantDescs.CD_String);
    static final DirectMethodHandleDesc CLOSURE_BOOTSTRAP = ConstantDescs.ofCallsiteBootstrap(SITES, "closure",
            ConstantDescs.CD_CallSite);

    /** {@code (Ctx, long sp, long …) long}: a procedure's method or a call site, with so many words behind sp. */
    static MethodTypeDesc procedure(int words) {
        return words(words + 1, CTX);
    }

    /** {@code (first …, long …) long}. */
    static MethodTypeDesc words(int longs, ClassDesc... first) {
        List<ClassDesc> parameters = new ArrayList<>(List.of(first));
        for (int i = 0; i < longs; i++) parameters.add(J);
        return MethodTypeDesc.of(J, parameters);
    }
}
