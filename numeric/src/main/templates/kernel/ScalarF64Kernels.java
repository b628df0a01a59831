//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

/** The scalar f64 kernels. Nothing reached from here mentions the Vector API, so they load without its module. */
//# only F64 F32
final class ScalarF64Kernels implements F64Kernels, ScalarF64Elementwise, ScalarF64Reductions, ScalarF64Selections, ScalarF64Sequences, ScalarF64Products {
//# end
//# only I64 I32
final class ScalarF64Kernels implements F64Kernels, ScalarF64Elementwise, ScalarF64Reductions, ScalarF64Selections, ScalarF64Sequences {
//# end
    static final ScalarF64Kernels INSTANCE = new ScalarF64Kernels();

    private ScalarF64Kernels() {}
}
