package dev.lamina.numeric.fusion;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/**
 * An element type's words in class files.
 *
 * @param layout the constant of ValueLayout
 */
record ElementWords(TypeKind kind, ClassDesc type, String layout, ClassDesc layoutType, ClassDesc vector) {
    private static final String LAYOUT = "java.lang.foreign.ValueLayout$";
    private static final String VECTOR_PACKAGE = "jdk.incubator.vector";

    static ElementWords of(Element element) {
        return switch (element) {
            case F64 -> new ElementWords(TypeKind.DOUBLE, ConstantDescs.CD_double, "JAVA_DOUBLE_UNALIGNED",
                    ClassDesc.of(LAYOUT + "OfDouble"), ClassDesc.of(VECTOR_PACKAGE, "DoubleVector"));
            case F32 -> new ElementWords(TypeKind.FLOAT, ConstantDescs.CD_float, "JAVA_FLOAT_UNALIGNED",
                    ClassDesc.of(LAYOUT + "OfFloat"), ClassDesc.of(VECTOR_PACKAGE, "FloatVector"));
        };
    }
}
