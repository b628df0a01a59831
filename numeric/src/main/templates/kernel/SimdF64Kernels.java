//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

/** The f64 kernels on the Vector API, at the width of {@link VectorAccess}. */
//# only F64 F32
final class SimdF64Kernels implements F64Kernels, SimdF64Elementwise, SimdF64Functions, SimdF64Reductions, SimdF64Selections, SimdF64Products, ScalarF64Sequences {
//# end
//# only I64 I32
final class SimdF64Kernels implements F64Kernels, SimdF64Elementwise, SimdF64Functions, SimdF64Reductions, SimdF64Selections, ScalarF64Sequences {
//# end
    static final SimdF64Kernels INSTANCE = new SimdF64Kernels();

    private SimdF64Kernels() {}
}
