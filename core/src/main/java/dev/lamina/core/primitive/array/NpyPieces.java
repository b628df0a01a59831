package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ArrayBody;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.core.runtime.ProgressListener;
import dev.lamina.core.runtime.Resource;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.Shape;
import dev.lamina.numeric.io.NpyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;

/**
 * What {@code npy-fold} of the library is made of: a file of NumPy is open, and some of its rows at a time become a typed
 * vector, or an array of rows, in the heap. The file is read while the thread counts as stopped; how far the reading is, the
 * instance's listener is told.
 */
public final class NpyPieces {
    private NpyPieces() {}

    /** A file with the number of rows that are read at once. */
    private record OpenRows(String name, NpyRows rows, long count, ProgressListener listener) implements Resource {
        @Override
        public String description() {
            return "rows of " + name;
        }

        /** The last report takes what was shown off the terminal. */
        @Override
        public void close() {
            if (!rows.isOpen()) return;
            report(rows.rows());
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void report(long done) {
            long rowBytes = Math.max(1, rows.rowBytes());
            listener.report(name, done * rowBytes, rows.rows() * rowBytes);
        }
    }

    @Procedure(value = "%open-npy-rows", facts = CONTROL)
    public static @Word long open(Ctx c, long depth, @Word long name, @Word long count) {
        Strings.check("npy-fold", name);
        boolean isCount = Words.isFixnum(count) && count > Words.ZERO;
        if (count != Words.FALSE && !isCount) throw Errors.wrongType("npy-fold", "a number of rows, at least 1", count);
        String path = Text.string(name);
        return c.request(driver -> {
            NpyRows rows = ArrayFiles.load(driver, "npy-fold", path, NpyRows::open);
            long atOnce = isCount ? Math.min(Words.fixnum(count), Math.max(1, rows.rows())) : rows.usualRows();
            return driver.heap().hostObject(driver, new OpenRows(path, rows, atOnce, driver.instance().progress()), 0);
        });
    }

    @Procedure(value = "%npy-rows-at-once")
    public static @Word long count(Ctx c, @Word long open) {
        return Words.ofFixnum(rows(c, open).count);
    }

    @Procedure(value = "%close-npy-rows")
    public static void close(Ctx c, @Word long open) {
        rows(c, open).close();
    }

    /** The rows from the first on, or #f behind the last one. */
    @Procedure(value = "%read-npy-rows", facts = CONTROL)
    public static @Word long read(Ctx c, long depth, @Word long open, @Word long first) {
        OpenRows file = rows(c, open);
        long from = Words.fixnum(first);
        if (!file.rows.isOpen()) throw Errors.other("npy-fold", "the file was closed when control left the fold: " + file.name);
        if (from >= file.rows.rows()) return Words.FALSE;
        return c.request(driver -> piece(driver, file, from));
    }

    private static @Word long piece(Ctx c, OpenRows file, long from) {
        long count = Math.min(file.count, file.rows.rows() - from);
        MemorySegment bytes = ArrayFiles.load(c, "npy-fold", file.name, path -> file.rows.read(from, count));
        file.report(from);
        int type = MappedArrays.type(file.rows.elementType());
        @Word long body = TypedVectors.allocateUnfilled(c, type, bytes.byteSize() >> ElementTypes.shift(type));
        Memory.all().asSlice(ArrayBody.elements(body), bytes.byteSize()).copyFrom(bytes);
        Shape shape = file.rows.shape();
        return shape.rank() == 1 ? body : array(c, body, shape, count);
    }

    private static @Word long array(Ctx c, @Word long body, Shape shape, long rows) {
        long[] sizes = shape.sizes();
        sizes[0] = rows;
        @Word long domain = Interval.ofShape(c, Shape.of(sizes));
        return Array.direct(c, domain, body, 0, Array.packedStrides(domain), Array.MUTABLE);
    }

    private static OpenRows rows(Ctx c, @Word long open) {
        return (OpenRows) c.heap().hostOf(open);
    }
}
