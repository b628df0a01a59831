package dev.lamina.numeric.kernel;

/**
 * Chooses, once for a process, which kernels run, and says why in one sentence. The system property
 * {@code lamina.simd=scalar|128|256|512} forces the choice; without it (or with {@code auto}) the scalar kernels run first
 * and each kernel moves to SIMD when enough was asked of it to pay for the Vector API's start, which is some 0.1 s.
 *
 * <p>The result of a computation never depends on this choice: all kernels give the same bits.
 */
public final class KernelChoice {
    /** How the kernels of this process are found. */
    public enum Mode {
        /** The scalar kernels only. */
        SCALAR,
        /** Scalar first, SIMD once a kernel is warm. */
        TIERED,
        /** SIMD from the first call, at the forced width. */
        FORCED
    }

    private static final String PROPERTY = "lamina.simd";

    private static final KernelChoice CURRENT = choose(System.getProperty(PROPERTY, "auto"));

    private final Mode mode;
    private final int forcedBits;
    private final String reason;

    private KernelChoice(Mode mode, int forcedBits, String reason) {
        this.mode = mode;
        this.forcedBits = forcedBits;
        this.reason = reason;
    }

    /** The choice of this process. */
    public static KernelChoice current() {
        return CURRENT;
    }

    private static KernelChoice choose(String wish) {
        return switch (wish) {
            case "scalar" -> new KernelChoice(Mode.SCALAR, 0, "scalar kernels, because " + PROPERTY + "=scalar");
            case "128", "256", "512" -> forced(Integer.parseInt(wish));
            case "auto" -> automatic();
            default -> throw new IllegalArgumentException(
                    PROPERTY + ": expected auto, scalar, 128, 256 or 512, got " + wish);
        };
    }

    private static KernelChoice forced(int bits) {
        if (!VectorModule.isAvailable()) {
            throw new IllegalStateException(PROPERTY + "=" + bits + ": this JVM was started without the module "
                    + VectorModule.NAME + "; add " + VectorModule.EARLY_FLAG);
        }
        VectorModule.load();
        return new KernelChoice(Mode.FORCED, bits, bits + "-bit SIMD kernels, because " + PROPERTY + "=" + bits);
    }

    private static KernelChoice automatic() {
        if (!VectorModule.isAvailable()) {
            return said(new KernelChoice(Mode.SCALAR, 0, "scalar kernels, because this JVM was started without the module "
                    + VectorModule.NAME + "; add " + VectorModule.EARLY_FLAG + " for SIMD"));
        }
        if (System.getProperty("java.vm.info", "").contains("interpreted mode")) {
            return new KernelChoice(Mode.SCALAR, 0, "scalar kernels, because this JVM compiles nothing (-Xint)");
        }
        return new KernelChoice(Mode.TIERED, 0, "SIMD kernels of the processor's width, scalar until a kernel is warm");
    }

    /** One line in the program's log: nobody asked for this choice, and nothing else shows it. */
    private static KernelChoice said(KernelChoice choice) {
        System.getLogger("dev.lamina.numeric").log(System.Logger.Level.INFO, choice.reason);
        return choice;
    }

    public Mode mode() {
        return mode;
    }

    /** The forced vector width, or 0. */
    int forcedBits() {
        return forcedBits;
    }

    /** The vector width in bits when SIMD runs, 0 for scalar. Loads the Vector API to ask it. */
    public int vectorBits() {
        if (mode == Mode.SCALAR) {
            return 0;
        }
        VectorModule.load();
        return VectorAccess.SHAPE.vectorBitSize();
    }

    /** What runs and why, in one sentence without a full stop. */
    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return reason;
    }
}
