package dev.lamina.cli.repl;

import dev.lamina.memory.heap.HeapStatistics;

/** What commands of the prompt ask of whoever watches the compiler. */
public interface Inspection {
    /** Prints what the work compiles, after the stage. Throws {@link CommandFailed} if there is no such stage. */
    void dump(String stage, Runnable work);

    /** What the compiler has done and how the heap stands, in lines. */
    String statistics(HeapStatistics heap);

    /** How long the compiler has worked. */
    long compilerNanos();
}
