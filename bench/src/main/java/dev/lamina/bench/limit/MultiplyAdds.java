package dev.lamina.bench.limit;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/**
 * Chains of multiply-adds that touch no memory: ten of them, which is more than latency times ports of today's processors (4 × 2), and few
 * enough for 16 registers. The factor keeps the values where they are.
 */
final class MultiplyAdds {
    private static final int STEPS = 10_000;
    private static final int CHAINS = 10;
    private static final int FLOPS_EACH = 2;

    private static volatile double seen;

    private MultiplyAdds() {}

    static double flopsOfDoubles() {
        return (double) STEPS * CHAINS * FLOPS_EACH * DoubleVector.SPECIES_PREFERRED.length();
    }

    static double flopsOfFloats() {
        return (double) STEPS * CHAINS * FLOPS_EACH * FloatVector.SPECIES_PREFERRED.length();
    }

    static void doubles(long calls) {
        double sum = 0;
        for (long call = 0; call < calls; call++) {
            sum += doubleChains(call);
        }
        seen = sum;
    }

    static void floats(long calls) {
        double sum = 0;
        for (long call = 0; call < calls; call++) {
            sum += floatChains(call);
        }
        seen = sum;
    }

    private static double doubleChains(double start) {
        DoubleVector factor = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 0.999999);
        DoubleVector term = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 1e-6);
        DoubleVector a = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, start);
        DoubleVector b = a.add(1);
        DoubleVector c = a.add(2);
        DoubleVector d = a.add(3);
        DoubleVector e = a.add(4);
        DoubleVector f = a.add(5);
        DoubleVector g = a.add(6);
        DoubleVector h = a.add(7);
        DoubleVector i = a.add(8);
        DoubleVector j = a.add(9);
        for (int step = 0; step < STEPS; step++) {
            a = a.fma(factor, term);
            b = b.fma(factor, term);
            c = c.fma(factor, term);
            d = d.fma(factor, term);
            e = e.fma(factor, term);
            f = f.fma(factor, term);
            g = g.fma(factor, term);
            h = h.fma(factor, term);
            i = i.fma(factor, term);
            j = j.fma(factor, term);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).lane(0);
    }

    private static double floatChains(float start) {
        FloatVector factor = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.9999f);
        FloatVector term = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 1e-4f);
        FloatVector a = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, start);
        FloatVector b = a.add(1);
        FloatVector c = a.add(2);
        FloatVector d = a.add(3);
        FloatVector e = a.add(4);
        FloatVector f = a.add(5);
        FloatVector g = a.add(6);
        FloatVector h = a.add(7);
        FloatVector i = a.add(8);
        FloatVector j = a.add(9);
        for (int step = 0; step < STEPS; step++) {
            a = a.fma(factor, term);
            b = b.fma(factor, term);
            c = c.fma(factor, term);
            d = d.fma(factor, term);
            e = e.fma(factor, term);
            f = f.fma(factor, term);
            g = g.fma(factor, term);
            h = h.fma(factor, term);
            i = i.fma(factor, term);
            j = j.fma(factor, term);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).lane(0);
    }
}
