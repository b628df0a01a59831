package dev.lamina.numeric.fusion;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** The element types that expressions are compiled for, and their words in class files. */
enum Element {
    F64(8, TypeKind.DOUBLE, ConstantDescs.CD_double, "JAVA_DOUBLE_UNALIGNED", "OfDouble", "DoubleVector", new F64Calls()),
    F32(4, TypeKind.FLOAT, ConstantDescs.CD_float, "JAVA_FLOAT_UNALIGNED", "OfFloat", "FloatVector", new F32Calls());

    private static final String VECTOR_PACKAGE = "jdk.incubator.vector";

    final int bytes;
    final TypeKind kind;
    final ClassDesc type;
    /** The constant of ValueLayout, and its type. */
    final String layout;
    final ClassDesc layoutType;
    final ClassDesc vector;
    final KernelCalls kernels;

    Element(int bytes, TypeKind kind, ClassDesc type, String layout, String layoutType, String vector, KernelCalls kernels) {
        this.bytes = bytes;
        this.kind = kind;
        this.type = type;
        this.layout = layout;
        this.layoutType = ClassDesc.of("java.lang.foreign.ValueLayout$" + layoutType);
        this.vector = ClassDesc.of(VECTOR_PACKAGE, vector);
        this.kernels = kernels;
    }

    /** The number as an element would hold it. */
    double round(double value) {
        return this == F32 ? (float) value : value;
    }
}
