package dev.lamina.numeric.random;

/**
 * PCG XSL RR 128/64: a linear congruence modulo 2^128 whose two halves are combined and turned. A stream is another
 * addend, which the index gives. Source: O'Neill 2014.
 */
final class Pcg implements Engine {
    private static final long MULTIPLIER_HIGH = 2549297995355413924L;
    private static final long MULTIPLIER_LOW = 4865540595714422341L;

    private final long seed;
    private final long addendHigh;
    private final long addendLow;
    private long high;
    private long low;

    Pcg(long seed, long stream) {
        this(0, seed, 0, stream);
    }

    /** Set up as the authors' program does, from 128 bits of state and of stream. */
    Pcg(long seedHigh, long seedLow, long streamHigh, long streamLow) {
        this.seed = seedLow;
        this.addendHigh = streamHigh << 1 | streamLow >>> 63;
        this.addendLow = streamLow << 1 | 1;
        step();
        plus(seedHigh, seedLow);
        step();
    }

    private void plus(long moreHigh, long moreLow) {
        long sum = low + moreLow;
        high += moreHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    private void step() {
        times(MULTIPLIER_HIGH, MULTIPLIER_LOW);
        plus(addendHigh, addendLow);
    }

    private void times(long factorHigh, long factorLow) {
        high = Math.unsignedMultiplyHigh(low, factorLow) + high * factorLow + low * factorHigh;
        low *= factorLow;
    }

    @Override
    public long next() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    /** The steps as one: their factor and addend by repeated squaring. */
    @Override
    public void skip(long count) {
        var factor = new Pcg(this, 0, 1);
        var addend = new Pcg(this, 0, 0);
        var stepFactor = new Pcg(this, MULTIPLIER_HIGH, MULTIPLIER_LOW);
        var stepAddend = new Pcg(this, addendHigh, addendLow);
        for (long left = count; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                factor.times(stepFactor.high, stepFactor.low);
                addend.times(stepFactor.high, stepFactor.low);
                addend.plus(stepAddend.high, stepAddend.low);
            }
            var once = new Pcg(this, stepAddend.high, stepAddend.low);
            stepAddend.times(stepFactor.high, stepFactor.low);
            stepAddend.plus(once.high, once.low);
            stepFactor.times(stepFactor.high, stepFactor.low);
        }
        times(factor.high, factor.low);
        plus(addend.high, addend.low);
    }

    /** A number of 128 bits. */
    private Pcg(Pcg like, long high, long low) {
        this.seed = like.seed;
        this.addendHigh = like.addendHigh;
        this.addendLow = like.addendLow;
        this.high = high;
        this.low = low;
    }

    @Override
    public Pcg stream(long index) {
        return new Pcg(seed, index);
    }
}
