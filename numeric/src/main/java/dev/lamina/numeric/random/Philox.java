package dev.lamina.numeric.random;

/**
 * Philox 4×64 with ten rounds: each block of four numbers is a hash of its place under a key, so that any place of any
 * stream is reached at once. The key is the seed and the stream. Source: Salmon, Moraes, Dror, Shaw 2011.
 */
final class Philox implements Engine {
    private static final int ROUNDS = 10;
    private static final int BLOCK = 4;
    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    /** The golden ratio and √3 − 1, with which the key changes from round to round. */
    private static final long STEP_0 = 0x9E3779B97F4A7C15L;
    private static final long STEP_1 = 0xBB67AE8584CAA73BL;

    private final long seed;
    private final long stream;
    private final long[] block = new long[BLOCK];
    /** From 1 on, as NumPy counts, so that its Philox with the key (seed, stream) gives the same bits. */
    private long counter = 1;
    private int used = BLOCK;

    Philox(long seed, long stream) {
        this.seed = seed;
        this.stream = stream;
    }

    @Override
    public long next() {
        if (used == BLOCK) {
            hash(counter++, 0, 0, 0, seed, stream, block);
            used = 0;
        }
        return block[used++];
    }

    static void hash(long a, long b, long c, long d, long key0, long key1, long[] out) {
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Math.unsignedMultiplyHigh(MULTIPLIER_0, a);
            long low0 = MULTIPLIER_0 * a;
            long high1 = Math.unsignedMultiplyHigh(MULTIPLIER_1, c);
            long low1 = MULTIPLIER_1 * c;
            a = high1 ^ b ^ key0;
            b = low1;
            c = high0 ^ d ^ key1;
            d = low0;
            key0 += STEP_0;
            key1 += STEP_1;
        }
        out[0] = a;
        out[1] = b;
        out[2] = c;
        out[3] = d;
    }

    @Override
    public void skip(long count) {
        long place = BLOCK * (counter - 1) + used + count;
        counter = place / BLOCK;
        used = BLOCK;
        for (long i = place % BLOCK; i > 0; i--) {
            next();
        }
    }

    @Override
    public Philox stream(long index) {
        return new Philox(seed, index);
    }
}
