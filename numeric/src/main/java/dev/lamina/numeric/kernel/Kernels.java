package dev.lamina.numeric.kernel;

import java.lang.foreign.MemorySegment;

/**
 * The kernels of this process, one object for each element type, as {@link KernelChoice} chose them. What is returned is
 * a constant, so that a call through it compiles to a direct one. A type's kernels are loaded when they are first asked
 * for: loading all of them would double the start of a process that uses one.
 */
public final class Kernels {
    private static final boolean SCALAR = KernelChoice.current().mode() == KernelChoice.Mode.SCALAR;

    private Kernels() {}

    private static final class OfF64 {
        static final F64Kernels KERNELS = SCALAR ? ScalarF64Kernels.INSTANCE : TieredF64Kernels.INSTANCE;
    }

    private static final class OfF32 {
        static final F32Kernels KERNELS = SCALAR ? ScalarF32Kernels.INSTANCE : TieredF32Kernels.INSTANCE;
    }

    private static final class OfI64 {
        static final I64Kernels KERNELS = SCALAR ? ScalarI64Kernels.INSTANCE : TieredI64Kernels.INSTANCE;
    }

    private static final class OfI32 {
        static final I32Kernels KERNELS = SCALAR ? ScalarI32Kernels.INSTANCE : TieredI32Kernels.INSTANCE;
    }

    private static final class Fourier {
        static final FourierPasses PASSES = SCALAR ? ScalarFourier.INSTANCE : TieredFourier.INSTANCE;
    }

    /** Whether the memory can go while a kernel works on it: another process may truncate the file. The kernels here survive it. */
    public static boolean mayVanish(MemorySegment memory) {
        return Access.mayVanish(memory);
    }

    public static F64Kernels f64() {
        return OfF64.KERNELS;
    }

    public static F32Kernels f32() {
        return OfF32.KERNELS;
    }

    public static I64Kernels i64() {
        return OfI64.KERNELS;
    }

    public static I32Kernels i32() {
        return OfI32.KERNELS;
    }

    public static FourierPasses fourier() {
        return Fourier.PASSES;
    }
}
