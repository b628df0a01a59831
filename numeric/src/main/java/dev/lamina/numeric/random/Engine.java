package dev.lamina.numeric.random;

/** A source of 64 independent random bits at a time, one of many that its seed and its stream tell apart. */
sealed interface Engine permits Philox, Pcg {
    long next();

    /** As if so many had been taken. */
    void skip(long count);

    /** Another stream of the same seed, from its beginning. */
    Engine stream(long index);
}
