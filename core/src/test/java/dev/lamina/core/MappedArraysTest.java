package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.ProgressListener;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code map-npy} and {@code npy-fold}: files of NumPy in place, and piece by piece. */
class MappedArraysTest {
    private static final int LENGTH = 100_000;

    @TempDir
    Path folder;

    private final Scheme scheme = Scheme.create();
    private Path file;

    @BeforeEach
    void prepare() {
        file = folder.resolve("a.npy");
        scheme.eval("(import (lamina) (lamina io) (lamina matrix) (lamina arrays))");
        scheme.eval("(define file \"" + file + "\")");
        scheme.eval("(define (sum v) (let loop ((i 0) (s 0.)) (if (= i (f64vector-length v)) s (loop (+ i 1) (+ s (f64vector-ref v i))))))");
        scheme.eval("(define (clear! v) (do ((i 0 (+ i 1))) ((= i (f64vector-length v))) (f64vector-set! v i 0.)))");
    }

    @AfterEach
    void close() {
        scheme.close();
    }

    /** Writes a file as NumPy does, with the given data in the order that the type says. */
    private void write(String type, boolean fortran, String shape, ByteBuffer data) throws IOException {
        String text = "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }\n";
        byte[] header = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length + data.limit()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length).put(header).put(data.rewind());
        Files.write(file, bytes.array());
    }

    private static ByteBuffer doubles(ByteOrder order, double... numbers) {
        ByteBuffer data = ByteBuffer.allocate(8 * numbers.length).order(order);
        for (double number : numbers) data.putDouble(number);
        return data;
    }

    private void resize(long length) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(length);
        }
    }

    private String error(String text) {
        return assertThrows(SchemeException.Uncaught.class, () -> scheme.eval(text), text).getMessage();
    }

    private void isTrue(String text) {
        assertEquals(true, scheme.eval(text), text);
    }

    @Test
    void theShapeAndTheTypeAreThoseOfTheFile() throws IOException {
        scheme.eval("(write-npy file (f64vector 1 2 3))");
        isTrue("(equal? (map-npy file) #f64(1 2 3))");
        scheme.eval("(write-npy file (matrix ((1. 2.) (3. 4.))))");
        isTrue("(equal? (matrix->list* (matrix* (map-npy file) (identity-matrix 2))) '((1. 2.) (3. 4.)))");
        String[] types = {"i1", "s8", "u1", "u8", "b1", "u8", "<i2", "s16", "<u2", "u16", "<i4", "s32", "<u4", "u32", "<i8", "s64", "<u8", "u64"};
        for (int i = 0; i < types.length; i += 2) {
            int bytes = types[i].charAt(types[i].length() - 1) - '0';
            ByteBuffer data = ByteBuffer.allocate(2 * bytes);
            data.put(0, (byte) 1);
            write(types[i], false, "(2,)", data);
            isTrue("(equal? (map-npy file) (" + types[i + 1] + "vector 1 0))");
            isTrue("(equal? (npy-fold (lambda (all piece) (cons piece all)) '() file) (list (" + types[i + 1] + "vector 1 0)))");
        }
        write("<c16", false, "()", doubles(ByteOrder.LITTLE_ENDIAN, 1, -2));
        isTrue("(eqv? (array-ref (map-npy file)) 1.-2.i)");
        write("<f8", false, "(0, 3)", ByteBuffer.allocate(0));
        isTrue("(and (array-empty? (map-npy file)) (eq? 'none (npy-fold (lambda (state rows) 'some) 'none file)))");
    }

    @Test
    void fortranOrderIsAViewAndTheOtherByteOrderIsRead() throws IOException {
        write("<f8", true, "(2, 3)", doubles(ByteOrder.LITTLE_ENDIAN, 1, 4, 2, 5, 3, 6));
        isTrue("(equal? (array->list* (map-npy file)) '((1. 2. 3.) (4. 5. 6.)))");
        assertTrue(error("(npy-fold + 0 file)").contains("npy-fold: the rows of an array in Fortran order do not lie together"));
        write(">f8", false, "(2,)", doubles(ByteOrder.BIG_ENDIAN, 1, 2));
        assertTrue(error("(map-npy file)").contains("map-npy: the file has the other byte order"));
        isTrue("(equal? (npy-fold (lambda (all piece) (cons piece all)) '() file 1) (list #f64(2) #f64(1)))");
    }

    @Test
    void whatIsStoredReachesTheFileOnlyInTheSharedMode() {
        scheme.eval("(write-npy file (f64vector 1 2 3))");
        scheme.eval("(define own (map-npy file)) (f64vector-set! own 0 100) (f64vector-scale! own 2)");
        isTrue("(and (equal? own #f64(200 4 6)) (equal? (read-npy file) #f64(1 2 3)))");
        scheme.eval("(define shared (map-npy file 'shared)) (f64vector-set! shared 0 100) (f64vector-map! square shared)");
        isTrue("(equal? (read-npy file) #f64(10000 4 9))");
    }

    @Test
    void whatCannotBeMappedIsAnErrorWithThePositionOfTheCall() throws IOException {
        assertTrue(error("(car (list (map-npy file)))").contains(":1:12: map-npy: cannot use " + file + ": it does not exist"));
        assertTrue(error("(map-npy \"" + folder + "\")").contains("it is not a regular file"));
        scheme.eval("(write-npy file (f64vector 1 2 3))");
        assertTrue(error("(map-npy file 'both)").contains("map-npy: expected a mode, private or shared, given both"));
        assertTrue(error("(npy-fold + 0 file 0)").contains("npy-fold: expected a number of rows, at least 1, given 0"));
        resize(Files.size(file) - 1);
        assertTrue(error("(map-npy file)").contains("map-npy: expected 24 bytes of f64 3, found 23"));
        assertTrue(error("(npy-fold + 0 file)").contains("npy-fold: expected 24 bytes of f64 3, found 23"));
        write("<f2", false, "(2,)", ByteBuffer.allocate(4));
        assertTrue(error("(map-npy file)").contains("elements of type <f2 are not supported"));
    }

    /** Each operation has run before, compiled or not, when another process takes the file away. */
    @Test
    void truncationIsAnErrorOfTheProgram() throws IOException {
        String[] uses = {"(sum v)", "(clear! v)", "(f64vector-sum v)", "(f64vector-dot v v)", "(f64vector-map (lambda (x) (+ (* 2 x) (exp x))) v)",
            "(f64vector-count positive? v)", "(f64vector-sum (f64vector-map square v))", "(f64vector-fold + 0 v)", "(f64vector-copy v)", "(f64vector->list v)",
            "(equal? v copy)", "(f64vector-scale! v 2)", "(f64vector-fill! v 0.)", "(f64vector-reverse! v)", "(matrix-row-sums m)",
            "(matrix* m (matrix-transpose m))", "(array->list m)", "(array-fold-left + 0 m)", "(write v (open-output-string))", "(f64vector-add v v)"};
        for (String use : uses) {
            for (int warm = 0; warm < 3; warm++) {
                scheme.eval("(write-npy file (make-f64vector " + LENGTH + " 1.))");
                scheme.eval("(define v (map-npy file)) (define m (f64vector->matrix 100 " + LENGTH / 100 + " v)) (define copy (f64vector-copy v))");
                if (warm < 2) scheme.eval(use);
            }
            resize(0);
            assertTrue(error(use).contains("a mapped file has become shorter than it was when it was opened"), use);
        }
        isTrue("(guard (e ((file-error? e) #t)) (sum v))");
        assertTrue(error("(f64vector-sum v)").contains("f64vector-sum: a mapped file has become shorter"));
    }

    /** Once compiled, these are read by an instruction of their own. */
    @Test
    void truncationUnderIntegersIsAnErrorOfTheProgram() throws IOException {
        int count = 100_000;
        write("<i4", false, "(" + count + ",)", ByteBuffer.allocate(Integer.BYTES * count));
        scheme.eval("(define v (map-npy file))"
                + "(define (total) (do ((i 0 (+ i 1)) (sum 0 (+ sum (s32vector-ref v i)))) ((= i " + count + ") sum)))"
                + "(do ((i 0 (+ i 1))) ((= i 20)) (total))");
        resize(0);
        assertTrue(error("(total)").contains("a mapped file has become shorter than it was when it was opened"));
    }

    @Test
    void aFileLargerThanTheHeapIsSummed() throws IOException {
        long count = 1L << 27;
        write("<f8", false, "(" + count + ",)", ByteBuffer.allocate(0));
        long start = Files.size(file);
        resize(start + 8 * count);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(start + 8 * (count - 1));
            access.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(2.5)));
        }
        HeapOptions small = HeapOptions.standard().withMaximum(64 << 20).withNumericMaximum(64 << 20);
        try (Scheme little = Scheme.create(Options.standard().withHeap(small))) {
            little.eval("(import (lamina) (lamina io))");
            assertEquals(2.5, little.eval("(f64vector-sum (map-npy \"" + file + "\"))"));
            assertEquals(2.5, little.eval("(npy-fold (lambda (sum piece) (+ sum (f64vector-sum piece))) 0 \"" + file + "\")"));
        }
    }

    @Test
    void theFoldTellsHowFarItIsAndClosesTheFile() {
        List<String> reports = new ArrayList<>();
        ProgressListener listener = (name, done, total) -> reports.add(done + " of " + total);
        try (Scheme watched = Scheme.create(Options.standard().reportingTo(listener))) {
            watched.eval("(import (lamina) (lamina io)) (write-npy \"" + file + "\" (f64vector 1 2 3 4 5))");
            assertEquals(3L, watched.eval("(npy-fold (lambda (n piece) (+ n 1)) 0 \"" + file + "\" 2)"));
            assertEquals(List.of("0 of 40", "16 of 40", "32 of 40", "40 of 40"), reports);
            reports.clear();
            assertEquals(7L, watched.eval("(call/cc (lambda (leave) (npy-fold (lambda (n piece) (leave 7)) 0 \"" + file + "\" 2)))"));
            assertEquals(List.of("0 of 40", "40 of 40"), reports);
        }
    }

    @Test
    void aContinuationOfTheFoldGoesOnWhereItWasCapturedUntilTheFileIsClosed() {
        scheme.eval("(write-npy file (f64vector 1 2 3 4))");
        scheme.eval("(define again #f) (define tries 0)");
        scheme.eval("""
                (define result
                  (npy-fold (lambda (all piece)
                              (let ((x (f64vector-ref piece 0)))
                                (when (= x 2.) (call/cc (lambda (k) (set! again k))))
                                (when (and (= x 4.) (< tries 2)) (set! tries (+ tries 1)) (again #f))
                                (cons x all)))
                            '() file 1))
                """);
        isTrue("(equal? (list tries result) '(2 (4. 3. 2. 1.)))");
        assertTrue(error("(again #f)").contains("npy-fold: the file was closed when control left the fold"));
    }

    @Test
    void mappingsSurviveCollectionsAndAreGivenBack() throws IOException {
        HeapOptions stressed = HeapOptions.standard().withStress(1).withCheck(true);
        scheme.eval("(write-npy file (f64vector 1 2 3))");
        try (Scheme checked = Scheme.create(Options.standard().withHeap(stressed))) {
            checked.eval("(import (lamina) (lamina io)) (define v (map-npy \"" + file + "\")) (collect-garbage) (collect-garbage)");
            assertEquals(true, checked.eval("(equal? (map (lambda (i) (f64vector-ref v i)) '(0 1 2)) '(1. 2. 3.))"));
            checked.eval("(set! v #f) (collect-garbage) (collect-garbage)");
            assertEquals(0, mappings());
        }
    }

    private long mappings() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) return 0;
        return Files.readAllLines(maps).stream().filter(line -> line.endsWith(file.toString())).count();
    }
}
