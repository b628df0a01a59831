package dev.lamina.numeric.kernel;

/**
 * The kernels of this process, one object for each element type, as {@link KernelChoice} chose them. What is returned is
 * a constant, so that a call through it compiles to a direct one.
 */
public final class Kernels {
    private Kernels() {}

    private static final F64Kernels F64 = switch (KernelChoice.current().mode()) {
        case SCALAR -> ScalarF64Kernels.INSTANCE;
        case TIERED -> TieredF64Kernels.INSTANCE;
        case FORCED -> SimdF64Kernels.INSTANCE;
    };

    private static final F32Kernels F32 = switch (KernelChoice.current().mode()) {
        case SCALAR -> ScalarF32Kernels.INSTANCE;
        case TIERED -> TieredF32Kernels.INSTANCE;
        case FORCED -> SimdF32Kernels.INSTANCE;
    };

    private static final I64Kernels I64 = switch (KernelChoice.current().mode()) {
        case SCALAR -> ScalarI64Kernels.INSTANCE;
        case TIERED -> TieredI64Kernels.INSTANCE;
        case FORCED -> SimdI64Kernels.INSTANCE;
    };

    private static final I32Kernels I32 = switch (KernelChoice.current().mode()) {
        case SCALAR -> ScalarI32Kernels.INSTANCE;
        case TIERED -> TieredI32Kernels.INSTANCE;
        case FORCED -> SimdI32Kernels.INSTANCE;
    };

    private static final FourierPasses FOURIER = switch (KernelChoice.current().mode()) {
        case SCALAR -> ScalarFourier.INSTANCE;
        case TIERED -> TieredFourier.INSTANCE;
        case FORCED -> SimdFourier.INSTANCE;
    };

    public static F64Kernels f64() {
        return F64;
    }

    public static F32Kernels f32() {
        return F32;
    }

    public static I64Kernels i64() {
        return I64;
    }

    public static I32Kernels i32() {
        return I32;
    }

    public static FourierPasses fourier() {
        return FOURIER;
    }
}
