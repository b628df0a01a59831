package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.SchemeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code open-mapped-output-file}: a file that grows in memory while a port writes it. */
class MappedOutputTest {
    @TempDir
    Path folder;

    private final Scheme scheme = Scheme.create();
    private Path file;

    @BeforeEach
    void open() {
        file = folder.resolve("out");
        scheme.define("file", file.toString());
        scheme.eval("(define p (open-mapped-output-file file))");
    }

    @AfterEach
    void close() {
        scheme.close();
    }

    private String error(String text) {
        return assertThrows(SchemeException.Uncaught.class, () -> scheme.eval(text)).getMessage();
    }

    @Test
    void whatIsFlushedIsInTheFile() throws IOException {
        scheme.eval("(write-bytevector #u8(1 2 3) p) (flush-output-port p)");
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(new byte[] {1, 2, 3, 0}, Arrays.copyOf(bytes, 4));
        scheme.eval("(define b (open-mapped-file file)) (write-u8 4 p) (flush-output-port p)");
        assertEquals(4L, scheme.eval("(bytevector-u8-ref b 3)"));
    }

    @Test
    void theClosedFileHoldsWhatWasWritten() throws IOException {
        scheme.eval("(write-u8 7 p) (close-port p) (close-port p)");
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(file));
        assertTrue(error("(write-u8 1 p)").contains("the port is closed"));
    }

    @Test
    void anInstanceThatEndsClosesItsFiles() throws IOException {
        scheme.eval("(write-bytevector #u8(1 2 3) p)");
        scheme.close();
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
    }

    @Test
    void earlierBytesCanBeWrittenAgain() throws IOException {
        scheme.eval("(write-bytevector #u8(0 5 6) p) (define end (port-position p)) (set-port-position! p 0) (write-u8 2 p)");
        scheme.eval("(set-port-position! p end) (write-u8 9 p) (close-port p)");
        assertArrayEquals(new byte[] {2, 5, 6, 9}, Files.readAllBytes(file));
    }

    @Test
    void positionsBeyondTheEndAndOtherPortsAreErrors() {
        scheme.eval("(write-u8 1 p)");
        assertTrue(error("(set-port-position! p 2)").contains("set-port-position!: index 2 is outside 0..1"));
        assertTrue(error("(set-port-position! p -1)").contains("is outside 0..1"));
        assertTrue(error("(set-port-position! p 0.0)").contains("expected an exact integer"));
        assertTrue(error("(port-position (open-output-bytevector))").contains("expected a port of open-mapped-output-file"));
        assertTrue(error("(open-mapped-output-file \"" + folder + "\")").contains("it is not a regular file"));
        assertTrue(error("(open-mapped-output-file \"" + folder + "/none/out\")").contains("its folder does not exist"));
    }

    /** Pieces of all sizes, across the chunks of the mapping, from random earlier positions too. */
    @Test
    void theFileIsWhatAnArrayWouldBe() throws IOException {
        long seed = Long.getLong("lamina.seed", System.nanoTime());
        System.out.println("MappedOutputTest: seed " + seed);
        Random random = new Random(seed);
        byte[] expected = new byte[8 << 20];
        int length = 0;
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(3) == 0 ? random.nextInt(length + 1) : length;
            int count = random.nextInt(4) == 0 ? random.nextInt(200_000) : random.nextInt(500);
            int value = random.nextInt(256);
            scheme.eval("(set-port-position! p " + from + ") (write-bytevector (make-bytevector " + count + " " + value + ") p)");
            Arrays.fill(expected, from, from + count, (byte) value);
            length = Math.max(length, from + count);
        }
        scheme.eval("(close-port p)");
        assertArrayEquals(Arrays.copyOf(expected, length), Files.readAllBytes(file), "seed " + seed);
    }
}
