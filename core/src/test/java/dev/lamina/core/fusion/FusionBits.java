package dev.lamina.core.fusion;

import dev.lamina.core.CompilerObserver;
import dev.lamina.core.Options;
import dev.lamina.core.Scheme;
import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.Pass;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/**
 * Runs random programs over vectors with kernels, without them, without any optimisation, and as their definitions in plain
 * Scheme, in this process's choice of kernels; says what differs. Arguments: the seed and the number of programs.
 */
public final class FusionBits {
    private static int fused;

    private FusionBits() {}

    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[0]);
        int programs = Integer.parseInt(arguments[1]);
        int failures = 0;
        try (Scheme kernels = Scheme.create(Options.standard().observedBy(new Counter()));
             Scheme plain = Scheme.create(Options.standard().without(EnumSet.of(Pass.FUSE_KERNELS)));
             Scheme unoptimized = Scheme.create(Options.standard().without(optional()))) {
            kernels.eval(RandomKernels.prelude());
            plain.eval(RandomKernels.prelude());
            unoptimized.eval(RandomKernels.prelude());
            for (int i = 0; i < programs; i++) {
                RandomKernels.Program program = new RandomKernels(new Random(seed + i)).next();
                Object expected = plain.eval(program.text());
                boolean agrees = same(program, "with kernels", expected, kernels.eval(program.text()), seed + i);
                boolean isError = isError(expected);
                if (i % 4 == 0) {
                    // Of two operands that are both wrong an error names either.
                    Object slow = unoptimized.eval(program.text());
                    agrees &= isError && isError(slow) || same(program, "unoptimized", expected, slow, seed + i);
                }
                if (program.definition() != null && !isError) agrees &= same(program, "by definition", expected, plain.eval(program.definition()), seed + i);
                if (!agrees) failures++;
            }
        }
        System.out.println(programs + " programs, " + fused + " with kernels, " + failures + " failures");
        System.exit(failures == 0 && fused > programs / 2 ? 0 : 1);
    }

    private static boolean isError(Object outcome) {
        return String.valueOf(outcome).contains("error");
    }

    private static Set<Pass> optional() {
        Set<Pass> passes = EnumSet.allOf(Pass.class);
        passes.removeIf(pass -> pass.isRequired);
        return passes;
    }

    private static boolean same(RandomKernels.Program program, String how, Object expected, Object actual, long seed) {
        if (expected.equals(actual)) return true;
        System.out.println("seed " + seed + ", " + how + ":\n" + program.text() + "\n  plain: " + difference(expected, actual) + "\n  " + how + ": " + difference(actual, expected));
        return false;
    }

    /** The text from a little before the first difference on. */
    private static String difference(Object text, Object other) {
        String s = text.toString();
        String t = other.toString();
        int at = 0;
        while (at < s.length() && at < t.length() && s.charAt(at) == t.charAt(at)) at++;
        return "…" + s.substring(Math.max(0, at - 30), Math.min(s.length(), at + 60));
    }

    private static final class Counter implements CompilerObserver {
        @Override
        public void passed(Pass pass, Unit before, Unit after, long nanos) {
            if (pass == Pass.FUSE_KERNELS && before != after && IrPrinter.print(after).contains("%fused")) fused++;
        }
    }
}
