package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.SchemeException;
import dev.lamina.memory.heap.HeapOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code open-mapped-file}: a file's bytes as a bytevector that holds none itself. */
class MappedFileTest {
    private static final int LENGTH = 1 << 20;
    private static final String SUM = """
            (define (sum b)
              (let loop ((i 0) (s 0))
                (if (= i (bytevector-length b)) s (loop (+ i 1) (+ s (bytevector-u8-ref b i))))))
            """;

    @TempDir
    Path folder;

    private final Scheme scheme = Scheme.create();

    @AfterEach
    void close() {
        scheme.close();
    }

    /** Maps a file of the bytes 0, 1 … 255, 0, 1 … as the variable b. */
    private Path map(Scheme in, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) i;
        Path file = Files.write(folder.resolve("data"), bytes);
        in.eval(SUM);
        in.eval("(define b (open-mapped-file \"" + file + "\"))");
        return file;
    }

    private void resize(Path file, long length) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(length);
        }
    }

    private String error(String text) {
        return assertThrows(SchemeException.Uncaught.class, () -> scheme.eval(text)).getMessage();
    }

    private void isTrue(String text) {
        assertEquals(true, scheme.eval(text), text);
    }

    @Test
    void readsAsABytevector() throws IOException {
        map(scheme, LENGTH);
        assertEquals((long) LENGTH, scheme.eval("(bytevector-length b)"));
        assertEquals(LENGTH / 256 * (255L * 128), scheme.eval("(sum b)"));
        isTrue("(and (bytevector? b) (equal? b (bytevector-copy b)) (equal? (bytevector-copy b) b) (equal? b b))");
        isTrue("(not (equal? b (bytevector-copy b 1)))");
        isTrue("(equal? (bytevector-copy b 254 258) #u8(254 255 0 1))");
        isTrue("(equal? (bytevector-append (bytevector-copy b 0 2) b) (bytevector-append #u8(0 1) b))");
        isTrue("(string=? (utf8->string b 97 100) \"abc\")");
        isTrue("(let ((v (make-bytevector 3 0))) (bytevector-copy! v 1 b 7 9) (equal? v #u8(0 7 8)))");
    }

    @Test
    void printsAsABytevector() throws IOException {
        map(scheme, 3);
        isTrue("(let ((p (open-output-string))) (write b p) (string=? (get-output-string p) \"#u8(0 1 2)\"))");
    }

    @Test
    void anEmptyFileIsAnEmptyBytevector() throws IOException {
        map(scheme, 0);
        isTrue("(and (= 0 (bytevector-length b)) (equal? b #u8()) (eof-object? (read-u8 (open-input-bytevector b))))");
    }

    @Test
    void isWrittenToAPortInPieces() throws IOException {
        map(scheme, 3 * LENGTH + 5);
        isTrue("(let ((p (open-output-bytevector))) (write-bytevector b p) (equal? b (get-output-bytevector p)))");
        isTrue("(let ((p (open-output-bytevector))) (write-bytevector b p 2 " + (2 * LENGTH) + ") (equal? (bytevector-copy b 2 " + (2 * LENGTH) + ") (get-output-bytevector p)))");
    }

    @Test
    void cannotBeChanged() throws IOException {
        map(scheme, LENGTH);
        for (String change : new String[] {"(bytevector-u8-set! b 0 1)", "(bytevector-fill! b 0)", "(bytevector-copy! b 0 #u8(1))"}) {
            assertTrue(error(change).contains("the bytes of a mapped file cannot be changed"), change);
        }
    }

    @Test
    void aPortReadsItAndKeepsItOpen() throws IOException {
        map(scheme, LENGTH);
        scheme.eval("(define p (open-input-bytevector b)) (set! b #f) (collect-garbage) (collect-garbage)");
        isTrue("(and (= 0 (read-u8 p)) (equal? (read-bytevector 3 p) #u8(1 2 3)))");
        assertEquals(LENGTH - 4L, scheme.eval("(let loop ((n 0)) (if (eof-object? (read-u8 p)) n (loop (+ n 1))))"));
        scheme.eval("(close-port p)");
    }

    @Test
    void aClosedFileIsAnError() throws IOException {
        map(scheme, LENGTH);
        scheme.eval("(define p (open-input-bytevector b)) (close-mapped-file b) (close-mapped-file b)");
        for (String use : new String[] {"(bytevector-u8-ref b 0)", "(bytevector-copy b)", "(write b (open-output-string))", "(read-u8 p)", "(equal? b (make-bytevector " + LENGTH + "))"}) {
            assertTrue(error(use).contains("the mapped file is closed"), use);
        }
        assertTrue(error("(close-mapped-file #u8(1))").contains("expected a bytevector of open-mapped-file"));
    }

    @Test
    void anotherThreadMayCloseItUnderAReader() throws IOException {
        map(scheme, LENGTH);
        isTrue("""
                (let ((reader (thread-start! (make-thread (lambda ()
                         (guard (e (#t (string? (condition/report-string e)))) (let loop () (sum b) (loop))))))))
                  (sum b)
                  (close-mapped-file b)
                  (thread-join! reader))
                """);
    }

    @Test
    void truncationByAnotherProcessIsAnError() throws IOException {
        Path file = map(scheme, LENGTH);
        for (int i = 0; i < 5; i++) scheme.eval("(sum b)");
        scheme.eval("(define c (bytevector-copy b))");
        resize(file, 0);
        for (String use : new String[] {"(sum b)", "(bytevector-copy b)", "(equal? b c)", "(read-u8 (open-input-bytevector b))", "(bytevector-append b b)", "(utf8->string b 0 10)"}) {
            assertTrue(error(use).contains("a mapped file has become shorter"), use);
        }
        isTrue("(guard (e ((file-error? e) #t)) (sum b))");
    }

    @Test
    void moreThanTwoGigabytes() throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(3L << 30);
            access.seek((3L << 30) - 1);
            access.write(42);
        }
        scheme.eval("(define b (open-mapped-file \"" + file + "\"))");
        assertEquals(3L << 30, scheme.eval("(bytevector-length b)"));
        assertEquals(42L, scheme.eval("(bytevector-u8-ref b " + ((3L << 30) - 1) + ")"));
        isTrue("(equal? (bytevector-copy b " + ((3L << 30) - 2) + ") #u8(0 42))");
        assertTrue(error("(utf8->string b)").contains("more than 2 GB of bytes at once"));
    }

    @Test
    void whatCannotBeMappedIsAFileError() {
        for (String path : new String[] {folder.toString(), folder.resolve("absent").toString(), "/dev/null"}) {
            isTrue("(guard (e ((file-error? e) #t)) (open-mapped-file \"" + path + "\"))");
        }
    }

    @Test
    void survivesCollectionsAtEveryPoll() throws IOException {
        HeapOptions stressed = HeapOptions.standard().withStress(1).withCheck(true);
        try (Scheme checked = Scheme.create(Options.standard().withHeap(stressed))) {
            map(checked, 2000);
            assertEquals(true, checked.eval("(let ((l (map (lambda (i) (bytevector-u8-ref b i)) '(1 2 300)))) (equal? l '(1 2 44)))"));
            assertEquals(true, checked.eval("(= (sum b) (sum (bytevector-copy b)))"));
        }
    }
}
