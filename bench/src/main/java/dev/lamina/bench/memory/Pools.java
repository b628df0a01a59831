package dev.lamina.bench.memory;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.memory.pool.SegmentPool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Memory for n bytes of numbers, of which one is written: from the pool, and from the JDK's arenas. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Pools {
    @Quick({"128"})
    @Param({"128", "10000", "1000000"})
    private long n;

    private final SegmentPool pool = SegmentPool.shared();

    private static byte touched(MemorySegment segment) {
        segment.set(ValueLayout.JAVA_BYTE, 1, (byte) 1);
        return segment.get(ValueLayout.JAVA_BYTE, 0);
    }

    /** Lent and given back: scratch memory. */
    @Benchmark
    public byte lend() {
        MemorySegment block = pool.acquire(n);
        byte result = touched(block);
        pool.release(block);
        return result;
    }

    @Benchmark
    @Peer(of = "lend", name = "Arena.ofConfined")
    public byte lendConfined() {
        try (Arena arena = Arena.ofConfined()) {
            return touched(arena.allocate(n));
        }
    }

    /** Freed when it is unreachable: results. */
    @Benchmark
    public byte drop() {
        return touched(pool.allocate(n));
    }

    @Benchmark
    @Quick({})
    @Peer(of = "drop", name = "Arena.ofAuto")
    public byte dropAuto() {
        return touched(Arena.ofAuto().allocate(n));
    }

    @Benchmark
    @Peer(of = "drop", name = "Java array")
    public byte dropArray() {
        byte[] array = new byte[(int) n];
        return touched(MemorySegment.ofArray(array));
    }
}
