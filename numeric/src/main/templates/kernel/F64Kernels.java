//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

/** All kernels on f64 elements: what {@link Kernels} hands out. */
//# only F64 F32
public interface F64Kernels extends F64Elementwise, F64Reductions, F64Selections, F64Sequences, F64Products {}
//# end
//# only I64 I32
public interface F64Kernels extends F64Elementwise, F64Reductions, F64Selections, F64Sequences {}
//# end
