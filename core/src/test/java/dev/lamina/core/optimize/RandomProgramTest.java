package dev.lamina.core.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Optimized programs do what the programs do: the same output in the same order, and the same value or error.
 * {@code -Dlamina.programs=N} asks for more of them, {@code -Dlamina.seed=N} for the ones from that seed on.
 */
class RandomProgramTest {
    private static final int PROGRAMS = Integer.getInteger("lamina.programs", 4000);

    @Test
    void optimizationKeepsOutputValueAndError() {
        long base = Long.getLong("lamina.seed", System.nanoTime());
        int withoutError = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            long seed = base + i;
            Random random = new Random(seed);
            Unit program = RandomProgram.unit(random);
            Outcome expected = Outcome.of(program);
            if (!expected.result().startsWith("error")) withoutError++;
            compare(seed, program, expected, EnumSet.noneOf(Pass.class));
            compare(seed, program, expected, someOf(random));
        }
        assertTrue(withoutError >= PROGRAMS / 3, "only " + withoutError + " programs ran to the end; seed " + base);
    }

    private static void compare(long seed, Unit program, Outcome expected, Set<Pass> off) {
        Unit optimized;
        try {
            optimized = new Optimizer(TestPrimitives.TABLE, TestLibrary.CODE).checked().without(off).optimize(program);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + " without " + off + "\n" + IrPrinter.print(program), e);
        }
        assertEquals(expected, Outcome.of(optimized), () -> "seed " + seed + " without " + off + "\n" + IrPrinter.print(program) + IrPrinter.print(optimized));
    }

    private static Set<Pass> someOf(Random random) {
        Set<Pass> some = EnumSet.noneOf(Pass.class);
        for (Pass pass : Pass.values()) if (!pass.isRequired && random.nextBoolean()) some.add(pass);
        return some;
    }
}
