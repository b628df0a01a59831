package dev.lamina.core.runtime;

import dev.lamina.core.read.Parser;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.Window;
import dev.lamina.memory.heap.Heap;
import dev.lamina.memory.heap.HeapClient;
import dev.lamina.memory.heap.HeapOptions;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.heap.RootVisitor;
import dev.lamina.memory.value.Word;
import java.nio.charset.StandardCharsets;

/** A heap without compiled code, for tests of data: nothing is collected unless a test asks. */
public final class TestHeap implements AutoCloseable {
    private static final class Thread extends Mutator {
        Thread(Heap heap) {
            super(heap);
        }

        @Override
        protected void visitRoots(RootVisitor visitor) {}
    }

    private final Heap heap = new Heap(HeapOptions.standard(), HeapClient.NONE);
    private final Mutator mutator = new Thread(heap);

    public TestHeap() {
        heap.attach(mutator);
        CurrentHeap.set(heap);
    }

    public Mutator mutator() {
        return mutator;
    }

    /** The first datum of the text. */
    public @Word long read(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Window window = new Window(utf8, utf8.length, true) {
            @Override
            protected Source source() {
                return new Source("test", utf8);
            }
        };
        DatumBuilder builder = new DatumBuilder(mutator, window);
        if (new Parser(window, builder).next() != Parser.Outcome.DATUM) throw new IllegalArgumentException("no datum: " + text);
        return builder.take();
    }

    /** Drops everything. */
    public void collect() {
        heap.collect(mutator, true);
    }

    @Override
    public void close() {
        CurrentHeap.set(null);
        heap.detach(mutator);
        heap.close();
    }
}
