package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.ProgressListener;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.io.Csv;

/**
 * Text files of numbers. The file is read by the driver while the thread counts as stopped, so that others can collect;
 * only then are the columns made in the heap.
 */
public final class CsvFiles {
    private CsvFiles() {}

    @Procedure(value = "read-csv", facts = CONTROL, doc = "A list of the columns of a text file of numbers, each an f64vector; a first line of names is passed over.")
    public static @Word long read(Ctx c, long depth, @Word long name) {
        if (!Words.isString(name)) throw Errors.wrongType("read-csv", "a string", name);
        String path = Text.string(name);
        return c.request(driver -> columns(driver, load(driver, path)));
    }

    private static F64Matrix load(Ctx c, String name) {
        ProgressListener listener = c.instance().progress();
        return ArrayFiles.load(c, "read-csv", name, path -> Csv.read(path, (done, total) -> {
            if (Thread.interrupted()) throw new SchemeException.Interrupted();
            listener.report(name, done, total);
        }));
    }

    private static @Word long columns(Ctx c, F64Matrix table) {
        long list = Words.EMPTY_LIST;
        for (long column = table.columns() - 1; column >= 0; column--) list = c.cons(F64Results.vectorOf(c, table.column(column)), list);
        return list;
    }
}
