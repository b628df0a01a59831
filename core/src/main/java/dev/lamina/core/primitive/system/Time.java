package dev.lamina.core.primitive.system;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.time.Instant;

/** Clocks, R7RS 6.14: the time of day in seconds, and jiffies, which are nanoseconds since the program's start. */
public final class Time {
    private Time() {}

    private static final long START = System.nanoTime();
    private static final long JIFFIES_PER_SECOND = 1_000_000_000;
    /** Seconds by which atomic time was ahead of the time of day, which has leap seconds, in 2017 and since. */
    private static final long LEAP_SECONDS = 37;

    @Procedure(value = "current-jiffy", doc = "Nanoseconds since the program's start.")
    public static @Word long currentJiffy(Ctx c) {
        return Bignum.ofLong(c, System.nanoTime() - START);
    }

    @Procedure(value = "jiffies-per-second", doc = "The number of jiffies in a second.")
    public static @Word long jiffiesPerSecond() {
        return Words.ofFixnum(JIFFIES_PER_SECOND);
    }

    @Procedure(value = "current-second", doc = "Seconds of atomic time since the beginning of 1970.")
    public static double currentSecond() {
        Instant now = Instant.now();
        return now.getEpochSecond() + LEAP_SECONDS + now.getNano() * 1e-9;
    }
}
