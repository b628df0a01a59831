package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ArrayBody;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Matrix;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.NumericArray;
import dev.lamina.numeric.io.ArrayFileException;
import dev.lamina.numeric.io.Csv;
import dev.lamina.numeric.io.MatrixMarket;
import dev.lamina.numeric.io.Npy;
import dev.lamina.numeric.io.Npz;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that hold f64vectors, f64matrices or arrays of flonums: NumPy's {@code .npy} and {@code .npz}, Matrix Market, and the
 * writing of CSV. A file is read by the driver while the thread counts as stopped, so that others can collect; only then is the result made in the heap.
 */
public final class ArrayFiles {
    private ArrayFiles() {}

    /** What a format's reader does. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Path path) throws IOException;
    }

    // Reading

    @Procedure(value = "read-npy", facts = CONTROL, doc = "The f64vector, matrix or array in a file of NumPy; other types of numbers become flonums.")
    public static @Word long readNpy(Ctx c, long depth, @Word long name) {
        return read(c, "read-npy", name, Npy::readArray);
    }

    @Procedure(value = "read-matrix-market", facts = CONTROL, doc = "The matrix in a file of Matrix Market's format.")
    public static @Word long readMatrixMarket(Ctx c, long depth, @Word long name) {
        return read(c, "read-matrix-market", name, MatrixMarket::read);
    }

    private static @Word long read(Ctx c, String who, @Word long name, Reader<NumericArray> reader) {
        Strings.check(who, name);
        String path = Text.string(name);
        return c.request(driver -> valueOf(driver, who, load(driver, who, path, reader)));
    }

    private static @Word long valueOf(Ctx c, String who, NumericArray array) {
        return switch (Refusals.named(who, array::toF64)) {
            case F64Matrix matrix -> F64Results.matrixOf(c, matrix);
            case F64Vector vector -> F64Results.vectorOf(c, vector);
            case F64Array other -> F64Results.arrayOf(c, other);
        };
    }

    @Procedure(value = "read-npz", facts = CONTROL, doc = "An association list of the names and arrays in an archive of NumPy, each array as read-npy gives it.")
    public static @Word long readNpz(Ctx c, long depth, @Word long name) {
        Strings.check("read-npz", name);
        String path = Text.string(name);
        return c.request(driver -> {
            Map<String, NumericArray> arrays = load(driver, "read-npz", path, Npz::read);
            long list = Words.EMPTY_LIST;
            for (String key : arrays.keySet().stream().toList().reversed()) {
                list = driver.cons(driver.cons(Text.makeString(driver, key), valueOf(driver, "read-npz", arrays.get(key))), list);
            }
            return list;
        });
    }

    /** What a reader makes of a file, with the thread stopped and its problems as errors. */
    public static <T> T load(Ctx c, String who, String name, Reader<T> reader) {
        c.heap().park(c);
        try {
            return access(who, name, reader);
        } finally {
            c.heap().unpark(c);
        }
    }

    private static <T> T access(String who, String name, Reader<T> access) {
        try {
            return access.read(Path.of(name));
        } catch (ArrayFileException e) {
            throw Errors.fileContent(e.messageOf(who));
        } catch (ClosedByInterruptException e) {
            throw new SchemeException.Interrupted();
        } catch (IOException e) {
            throw Errors.file(who, name, e);
        } catch (InvalidPathException e) {
            throw Errors.file(who, name, e.getReason());
        }
    }

    // Writing

    @Procedure(value = "write-npy", doc = "Writes an f64vector, a matrix or an array of flonums to a file that NumPy reads.")
    public static void writeNpy(Ctx c, @Word long name, @Word long array) {
        write("write-npy", name, path -> Npy.write(path, arrayOf(c, "write-npy", array)));
    }

    @Procedure(value = "write-npz", doc = "Writes an association list of names and arrays to an archive that NumPy reads.")
    public static void writeNpz(Ctx c, @Word long name, @Word long arrays) {
        Map<String, NumericArray> named = new LinkedHashMap<>();
        for (long rest = arrays; rest != Words.EMPTY_LIST; rest = Arguments.rest(rest)) {
            boolean isNamed = Words.isPair(rest) && Words.isPair(Arguments.first(rest)) && Words.isString(Arguments.first(Arguments.first(rest)));
            if (!isNamed) throw Errors.wrongType("write-npz", "an association list of strings and arrays", arrays);
            @Word long entry = Arguments.first(rest);
            named.put(Text.string(Arguments.first(entry)), arrayOf(c, "write-npz", Arguments.rest(entry)));
        }
        write("write-npz", name, path -> Npz.write(path, named));
    }

    @Procedure(value = "write-csv", doc = "Writes a matrix, or a list of columns, each an f64vector, to a text file of numbers that read-csv reads.")
    public static void writeCsv(Ctx c, @Word long name, @Word long table) {
        F64Matrix values = Matrix.isMatrix(table) ? Matrix.view(Matrices.toF64(c, table)) : columns(table);
        write("write-csv", name, path -> Csv.write(path, values));
    }

    private static F64Matrix columns(@Word long list) {
        List<F64Vector> columns = new ArrayList<>();
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Arguments.rest(rest)) {
            if (!Words.isPair(rest)) throw Errors.wrongType("write-csv", "a matrix or a list of f64vectors", list);
            columns.add(F64Results.view("write-csv", Arguments.first(rest)));
        }
        F64Matrix table = F64Matrix.zeros(columns.isEmpty() ? 0 : columns.getFirst().length(), columns.size());
        for (int i = 0; i < columns.size(); i++) {
            F64Vector column = columns.get(i);
            if (column.length() != table.rows()) throw Errors.lengthsDiffer("write-csv", table.rows(), column.length());
            table.column(i).set(column);
        }
        return table;
    }

    @Procedure(value = "write-matrix-market", doc = "Writes all elements of a matrix to a file of Matrix Market's format.")
    public static void writeMatrixMarket(Ctx c, @Word long name, @Word long matrix) {
        @Word long flonums = Matrices.toF64(c, Matrices.checked("write-matrix-market", matrix));
        write("write-matrix-market", name, path -> MatrixMarket.write(path, Matrix.view(flonums)));
    }

    private interface Writer {
        void write(Path path) throws IOException;
    }

    private static void write(String who, @Word long name, Writer writer) {
        Strings.check(who, name);
        access(who, Text.string(name), path -> {
            writer.write(path);
            return null;
        });
    }

    private static NumericArray arrayOf(Ctx c, String who, @Word long array) {
        if (F64Vectors.isF64Vector(array)) return F64Results.view(who, array);
        if (Array.isDirect(array) && ArrayBody.isF64(Array.body(array))) return Array.view(array);
        if (!Matrix.isMatrix(array)) throw Errors.wrongType(who, "an f64vector, a matrix, or an array of flonums", array);
        return Matrix.view(Matrices.toF64(c, array));
    }
}
