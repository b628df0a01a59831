package dev.lamina.numeric;

import dev.lamina.numeric.kernel.KernelChoice;
import dev.lamina.numeric.linalg.BlasChoice;

/** What the numeric library runs on in this process. */
public final class Numeric {
    private Numeric() {}

    /** A line about the kernels and one about linear algebra: what was chosen and why. It loads what it tells about. */
    public static String describe() {
        KernelChoice choice = KernelChoice.current();
        int bits = choice.vectorBits();
        return "SIMD " + (bits == 0 ? "none" : bits + " bits") + ": " + choice.reason() + "\nBLAS " + BlasChoice.describe();
    }
}
