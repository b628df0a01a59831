package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Finds the parts of an object by its kind. The collections and the checker say what is done with each part. This is
 * the only code that interprets {@link Kind.Scan}.
 */
abstract class Tracer {
    /** A place that holds a value. */
    abstract void slot(long slot);

    /** Consecutive places that hold values. */
    void slots(long from, long to) {
        for (long slot = from; slot < to; slot += Layout.WORD_BYTES) slot(slot);
    }

    /** The code id of a procedure or frame: it keeps a unit. */
    abstract void code(@Word long id);

    /** A weak pair: its car is not traced. */
    abstract void weakPair(long address);

    /** Traces the object at the address and returns its size. */
    final long trace(long address) {
        long first = Memory.get(address);
        if (!Layout.isHeader(first)) {
            slot(address);
            slot(address + Layout.CDR);
            return Layout.PAIR_BYTES;
        }
        Kind kind = Layout.kind(first);
        traceFixed(address, kind);
        long bytes = HeapObject.bytes(address, first);
        if (kind.payloadScan == Kind.Scan.WORDS) slots(address + Layout.WORD_BYTES * (1L + kind.fixedWords), address + bytes);
        return bytes;
    }

    private void traceFixed(long address, Kind kind) {
        switch (kind.fixedScan) {
            case NOTHING, HOST -> {}
            case WORDS -> slots(address + Layout.FIRST, address + Layout.WORD_BYTES * (1L + kind.fixedWords));
            case CODE -> code(Memory.get(address + Layout.FIRST));
            case NEXT_AND_CODE -> {
                slot(address + Layout.FIRST);
                code(Memory.get(address + Layout.SECOND));
            }
            case WEAK_FIRST -> {
                weakPair(address);
                slot(address + Layout.SECOND);
            }
            case NUMERIC -> slot(address + Layout.SECOND);
        }
    }

    /** The unit of a code id. */
    static int unit(@Word long id) {
        assert Words.isFixnum(id) : "code id: " + Words.describe(id);
        long unit = Words.fixnum(id) >> 16;
        assert unit >= 0 && unit <= Integer.MAX_VALUE : "unit " + unit;
        return (int) unit;
    }
}
