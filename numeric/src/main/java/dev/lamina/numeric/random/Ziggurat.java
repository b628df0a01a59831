package dev.lamina.numeric.random;

import dev.lamina.numeric.math.Functions;

/**
 * Normal numbers from 128 layers of equal area: of 64 bits, seven choose the layer and 53 the place in it, which in 98 of
 * 100 cases is all. Source: Marsaglia and Tsang 2000, in the form of Doornik 2005.
 */
final class Ziggurat {
    private static final int LAYERS = 128;
    /** Where the tail begins, and the area of a layer. */
    private static final double TAIL = 3.442619855899;
    private static final double AREA = 9.91256303526217e-3;

    private static final double[] EDGE = new double[LAYERS + 1];
    /** The part of a layer's width that lies wholly under the curve. */
    private static final double[] SURE = new double[LAYERS];

    static {
        double f = Functions.exp(-0.5 * TAIL * TAIL);
        EDGE[0] = AREA / f;
        EDGE[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            EDGE[i] = Math.sqrt(-2 * Functions.log(AREA / EDGE[i - 1] + f));
            f = Functions.exp(-0.5 * EDGE[i] * EDGE[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            SURE[i] = EDGE[i + 1] / EDGE[i];
        }
    }

    private Ziggurat() {}

    static double normal(Engine engine) {
        while (true) {
            long bits = engine.next();
            int layer = (int) bits & LAYERS - 1;
            double u = (bits >> 11) * 0x1p-52;
            if (Math.abs(u) < SURE[layer]) {
                return u * EDGE[layer];
            }
            if (layer == 0) {
                return tail(engine, u < 0);
            }
            double x = u * EDGE[layer];
            double above = Functions.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
            double below = Functions.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
            if (below + Random.unit(engine) * (above - below) < 1) {
                return x;
            }
        }
    }

    private static double tail(Engine engine, boolean negative) {
        double x;
        double y;
        do {
            x = Functions.log(1 - Random.unit(engine)) / TAIL;
            y = Functions.log(1 - Random.unit(engine));
        } while (-2 * y < x * x);
        return negative ? x - TAIL : TAIL - x;
    }
}
