package dev.lamina.core.primitive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Integers where arithmetic goes wrong: around the borders of the representations, and of random length. */
public final class Operands {
    private Operands() {}

    private static final int[] EDGES = {0, 1, 31, 32, 49, 50, 51, 52, 53, 62, 63, 64, 100, 101, 102, 126, 127, 128, 191, 192, 256};

    /** Powers of two and their neighbours, with both signs. */
    public static List<BigInteger> edges() {
        List<BigInteger> edges = new ArrayList<>();
        edges.add(BigInteger.ZERO);
        for (int bits : EDGES) {
            for (int neighbour = -2; neighbour <= 2; neighbour++) {
                BigInteger n = BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(neighbour));
                edges.add(n);
                edges.add(n.negate());
            }
        }
        return edges;
    }

    /** Of a random number of bits up to the maximum, with runs of ones and zeros now and then. */
    public static BigInteger random(Random random, int maximumBits) {
        BigInteger n = new BigInteger(random.nextInt(maximumBits) + 1, random);
        if (random.nextInt(4) == 0) n = BigInteger.ONE.shiftLeft(n.bitLength()).subtract(BigInteger.ONE).shiftLeft(random.nextInt(70)).xor(BigInteger.valueOf(random.nextInt(3)));
        return random.nextBoolean() ? n : n.negate();
    }

    /** All kinds of doubles: any bits, integers, halves, and the special ones. */
    public static double randomDouble(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt(100) / 2.0 - 25;
            case 2 -> random.nextLong();
            case 3 -> Math.scalb(random.nextInt(8) - 4, random.nextInt(140));
            case 4 -> SPECIAL[random.nextInt(SPECIAL.length)];
            default -> random.nextGaussian() * 1e15;
        };
    }

    private static final double[] SPECIAL = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 0x1p50, 0x1p51, 0x1p52, 0x1p53, 0x1p62, 0x1p63, 0x1p64, 0x1p127, -0x1p63};
}
