package dev.lamina.core.port;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.port.TextOutput.Flushing;
import dev.lamina.core.runtime.SchemeError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PortTest {
    /** Gives its chunks one by one, each only after {@link #arrive}. */
    private static final class Pipe extends InputStream {
        private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
        private boolean arrived;

        Pipe(String... chunks) {
            for (String chunk : chunks) this.chunks.add(chunk.getBytes(StandardCharsets.UTF_8));
        }

        void arrive() {
            arrived = true;
        }

        @Override
        public int available() {
            return arrived && !chunks.isEmpty() ? chunks.peek().length : 0;
        }

        @Override
        public int read() {
            throw new AssertionError("ports read blocks");
        }

        @Override
        public int read(byte[] to, int from, int length) {
            arrived = false;
            if (chunks.isEmpty()) return -1;
            byte[] chunk = chunks.remove();
            assertTrue(chunk.length <= length);
            System.arraycopy(chunk, 0, to, from, chunk.length);
            return chunk.length;
        }
    }

    private static String line(TextInput in) {
        int length = in.lineBytes();
        if (length < 0) return length == Input.END ? "END" : "WAIT";
        String line = new String(in.bytes(), in.position(), length, StandardCharsets.UTF_8);
        in.skipLine();
        return line;
    }

    private static TextInput file(byte[] bytes) {
        return TextInput.ofStream("test", new ByteArrayInputStream(bytes), false);
    }

    private static TextInput file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void charactersComeOneByOne() {
        for (TextInput in : new TextInput[] {file("aλ😀"), TextInput.ofText("test", "aλ😀".getBytes(StandardCharsets.UTF_8))}) {
            assertEquals('a', in.peek());
            assertEquals('a', in.read());
            assertEquals('λ', in.read());
            assertEquals(0x1F600, in.peek());
            assertEquals(0x1F600, in.read());
            assertEquals(Input.END, in.read());
            assertEquals(Input.END, in.peek());
        }
    }

    @Test
    void linesEndWithNewlineReturnOrBoth() {
        TextInput in = file("one\ntwo\r\nthree\rfour\n\nlast");
        for (String expected : new String[] {"one", "two", "three", "four", "", "last", "END", "END"}) assertEquals(expected, line(in));
    }

    @Test
    void longTextsSlideThroughTheWindow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 200_000) {
            text.append("λx😀é".repeat(random.nextInt(300))).append('\n');
        }
        TextInput lines = file(text.toString());
        for (String expected : text.toString().split("\n")) assertEquals(expected, line(lines), () -> "seed " + seed);
        TextInput characters = file(text.toString());
        text.codePoints().forEach(expected -> assertEquals(expected, characters.read()));
        TextInput strings = file(text.toString());
        StringBuilder again = new StringBuilder();
        for (int length = strings.bytesOf(777); length != Input.END; length = strings.bytesOf(777)) {
            again.append(new String(strings.bytes(), strings.position(), length, StandardCharsets.UTF_8));
            strings.skip(length);
        }
        assertEquals(text.toString(), again.toString());
    }

    @Test
    void invalidBytesBecomeReplacementCharacters() {
        byte[] bytes = {'a', (byte) 0xE9, 'b', (byte) 0xC3};
        assertEquals("a\uFFFDb\uFFFD", line(file(bytes)));
        byte[] many = new byte[50_000];
        java.util.Arrays.fill(many, (byte) 0xFF);
        assertEquals("\uFFFD".repeat(many.length), line(file(many)));
    }

    @Test
    void nothingWaitsUntilAskedTo() {
        Pipe pipe = new Pipe("he", "llo\nwor", "ld");
        TextInput in = TextInput.ofStream("pipe", pipe, true);
        assertEquals(Input.WOULD_WAIT, in.peek());
        assertEquals("WAIT", line(in));
        in.await();
        assertEquals("WAIT", line(in));
        pipe.arrive();
        assertEquals("hello", line(in));
        assertEquals('w', in.read());
        assertEquals(Input.WOULD_WAIT, in.bytesOf(4));
        in.await();
        assertEquals(4, in.bytesOf(4));
        in.skip(4);
        assertEquals(Input.WOULD_WAIT, in.peek());
        in.await();
        assertEquals(Input.END, in.peek());
    }

    @Test
    void closedInputIsAtItsEnd() {
        TextInput in = file("abc");
        assertEquals('a', in.read());
        in.close();
        in.close();
        assertFalse(in.isOpen());
        assertEquals(Input.END, in.read());
    }

    @Test
    void bytes() {
        byte[] all = new byte[30_000];
        new Random(1).nextBytes(all);
        for (BinaryInput in : new BinaryInput[] {BinaryInput.ofStream("test", new ByteArrayInputStream(all), false), BinaryInput.ofBytes("test", all)}) {
            assertEquals(all[0] & 0xFF, in.peek());
            assertEquals(all[0] & 0xFF, in.read());
            assertEquals(20_000, in.bytesOf(20_000));
            in.skip(20_000);
            assertEquals(all[20_001] & 0xFF, in.read());
            assertEquals(9_998, in.bytesOf(20_000));
            in.skip(9_998);
            assertEquals(Input.END, in.bytesOf(1));
            assertEquals(Input.END, in.read());
        }
    }

    @Test
    void outputArrivesWhenFlushedOrClosed() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        TextOutput out = TextOutput.ofStream("test", stream, Flushing.FULL);
        out.put('λ');
        out.put("x\n");
        out.finish();
        assertEquals(0, stream.size());
        out.flush();
        assertEquals("λx\n", stream.toString(StandardCharsets.UTF_8));
        out.put("日本".repeat(10_000));
        out.close();
        out.close();
        assertEquals("λx\n" + "日本".repeat(10_000), stream.toString(StandardCharsets.UTF_8));
    }

    @Test
    void terminalsSeeEveryLine() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        TextOutput out = TextOutput.ofStream("test", stream, Flushing.LINES);
        out.put('a');
        out.finish();
        assertEquals(0, stream.size());
        out.put('\n');
        out.finish();
        assertEquals(2, stream.size());
    }

    @Test
    void stringAndBytevectorPortsKeepEverything() {
        TextOutput text = TextOutput.ofString();
        BinaryOutput bytes = BinaryOutput.ofBytevector();
        List<Byte> expected = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            text.put("é" + i);
            bytes.put(i);
            expected.add((byte) i);
        }
        assertTrue(new String(text.contents(), StandardCharsets.UTF_8).endsWith("é998é999"));
        byte[] kept = bytes.contents();
        for (int i = 0; i < 1000; i++) assertEquals(expected.get(i), kept[i]);
        assertArrayEquals(kept, bytes.contents());
    }

    @Test
    void aFullDiskIsAFileError() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full));
        TextOutput out = TextOutput.ofStream("/dev/full", Files.newOutputStream(full), Flushing.FULL);
        out.put("x");
        SchemeError e = assertThrows(SchemeError.class, out::flush);
        assertEquals(SchemeError.Kind.FILE, e.kind());
        assertEquals("cannot use /dev/full: No space left on device", e.getMessage());
        out.close();
    }

    @Test
    void aClosedStreamIsAFileError() throws Exception {
        Path file = Files.createTempFile("lamina", ".txt");
        try {
            OutputStream stream = Files.newOutputStream(file);
            TextOutput out = TextOutput.ofStream("gone", stream, Flushing.FULL);
            stream.close();
            out.put('x');
            assertEquals(SchemeError.Kind.FILE, assertThrows(SchemeError.class, out::close).kind());
            assertFalse(out.isOpen());
        } finally {
            Files.delete(file);
        }
    }
}
