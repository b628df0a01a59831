package dev.lamina.core.primitive.system;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.kernel.KernelChoice;

/** What runs: the kernels that the numeric library has chosen for this process, and why. */
public final class Machine {
    private Machine() {}

    @Procedure(value = "simd-info", doc = "An association list: the bits of the vectors that kernels compute with (0 for scalar ones), how they are chosen, and why.")
    public static @Word long simd(Ctx c) {
        KernelChoice choice = KernelChoice.current();
        long list = Words.EMPTY_LIST;
        list = entry(c, "reason", Text.makeString(c, choice.reason()), list);
        list = entry(c, "mode", Text.symbol(c, choice.mode().name().toLowerCase()), list);
        return entry(c, "bits", Words.ofFixnum(choice.vectorBits()), list);
    }

    private static @Word long entry(Ctx c, String name, @Word long value, @Word long more) {
        return c.cons(c.cons(Text.symbol(c, name), value), more);
    }
}
