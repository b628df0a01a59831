package dev.lamina.numeric.fusion;

import dev.lamina.numeric.array.F32Array;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.NumericArray;
import java.util.Arrays;
import java.util.Random;

/** A program that prints the bits of many fused kernels under the choice of kernels that the JVM was started with. */
final class KernelBits {
    private static final int ROUNDS = 40;
    private static final long LENGTH = 1237;

    private static final Kernel DISTANCE = Kernel.of((p, q) -> p.sub(q).square().min(1e6));

    private KernelBits() {}

    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[0]);
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(seed + round);
            F64Vector[] x = new F64Vector[4];
            Arrays.setAll(x, i -> KernelTest.input(random, LENGTH));
            Kernel kernel = Kernel.of(4, new RandomExpressions(random, x).next(1 + random.nextInt(60)).expression());
            double[] wide = kernel.run(F64Vector.zeros(LENGTH), x[0], x[1], x[2], x[3]).toArray();
            F32Array[] narrow = {x[0].toF32(), x[1].toF32(), x[2].toF32(), x[3].toF32()};
            double[] rounded = ((F64Vector) kernel.apply(narrow).toF64()).toArray();
            double sum = kernel.reduce(Reduction.SUM, narrow[0], narrow[1], narrow[2], narrow[3]);
            System.out.println(round + " " + Arrays.hashCode(wide) + " " + Arrays.hashCode(rounded) + " " + sum);
            long length = 1 + random.nextLong(LENGTH);
            System.out.println(reductions(x[0].slice(0, length), x[1].slice(0, length)));
            System.out.println(reductions(x[0].slice(0, length).toF32(), x[1].slice(0, length).toF32()));
        }
    }

    /** All reductions of an expression that is short enough for a loop of its own. */
    private static String reductions(NumericArray x, NumericArray y) {
        var text = new StringBuilder();
        for (Reduction reduction : Reduction.values()) {
            text.append(DISTANCE.reduce(reduction, x, y)).append(' ');
        }
        return text.toString();
    }
}
