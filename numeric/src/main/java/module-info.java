/** The numeric library: arrays, SIMD kernels, fused kernels and linear algebra over off-heap memory. */
module dev.lamina.numeric {
    requires jdk.incubator.vector;
    requires transitive dev.lamina.memory;

    exports dev.lamina.numeric;
    exports dev.lamina.numeric.array;
    exports dev.lamina.numeric.fusion;
    exports dev.lamina.numeric.io;
    exports dev.lamina.numeric.kernel;
    exports dev.lamina.numeric.linalg;
    exports dev.lamina.numeric.math;
    exports dev.lamina.numeric.random;
    exports dev.lamina.numeric.signal;
    exports dev.lamina.numeric.statistics;

    uses dev.lamina.numeric.linalg.Blas;
}
