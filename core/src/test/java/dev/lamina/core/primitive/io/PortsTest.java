package dev.lamina.core.primitive.io;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.memory.value.Words.DEFAULT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.Bytevectors;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.TestHeap;
import dev.lamina.core.runtime.Conditions;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.CurrentHeap;
import dev.lamina.core.runtime.Printer;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    /** Primitives that need no waiting ignore the depth. */
    private static final long SP = 0;

    private final Ctx c = TestHeap.context();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        CurrentHeap.set(null);
        c.instance().close();
    }

    private @Word long string(String text) {
        return Text.makeString(c, text);
    }

    private @Word long input(String text) {
        return Ports.openInputString(c, string(text));
    }

    private static String written(@Word long value) {
        return Printer.string(value, Printer.Style.WRITE);
    }

    @Test
    void charactersAndLines() {
        @Word long port = input("aλ\nline two\r\nrest");
        assertEquals(Words.ofCharacter('a'), Input.peekCharacter(c, SP, port));
        assertEquals(Words.ofCharacter('a'), Input.readCharacter(c, SP, port));
        assertTrue(Input.isCharacterReady(c, port));
        assertEquals("\"λ\"", written(Input.readLine(c, SP, port)));
        assertEquals("\"line\"", written(Input.readString(c, SP, fixnum(4), port)));
        assertEquals("\" two\"", written(Input.readLine(c, SP, port)));
        assertEquals("\"\"", written(Input.readString(c, SP, fixnum(0), port)));
        assertEquals("\"rest\"", written(Input.readString(c, SP, fixnum(100), port)));
        for (int i = 0; i < 2; i++) {
            assertEquals(Words.EOF, Input.readCharacter(c, SP, port));
            assertEquals(Words.EOF, Input.readLine(c, SP, port));
            assertEquals(Words.EOF, Input.readString(c, SP, fixnum(1), port));
            assertEquals(Words.EOF, Input.read(c, SP, port));
        }
    }

    @Test
    void dataFollowEachOther() {
        @Word long port = input(" 1 (a . b)x #0=(1 . #0#) #!fold-case ABC\n\"s\" Y ");
        for (String expected : new String[] {"1", "(a . b)", "x", "#0=(1 . #0#)", "abc", "\"s\"", "y", "#<eof>"}) {
            assertEquals(expected, written(Input.read(c, SP, port)));
        }
    }

    @Test
    void readErrorsSayWhere() {
        @Word long port = input("ok\n (a #foo) next");
        assertEquals("ok", written(Input.read(c, SP, port)));
        assertEquals("read: string:2:5: unknown syntax #foo", error(() -> Input.read(c, SP, port)));
        assertEquals("read: string:1:1: the parenthesis that opens here is never closed", error(() -> Input.read(c, SP, input("(a b"))));
    }

    @Test
    void bytes() {
        @Word long port = Ports.openInputBytevector(c, Bytevectors.ofString(c, string("abcdef"), DEFAULT, DEFAULT));
        assertEquals(fixnum('a'), Input.peekByte(c, SP, port));
        assertEquals(fixnum('a'), Input.readByte(c, SP, port));
        assertEquals("#u8(98 99)", written(Input.readBytevector(c, SP, fixnum(2), port)));
        assertEquals("#u8()", written(Input.readBytevector(c, SP, fixnum(0), port)));
        assertEquals("#u8(100 101 102)", written(Input.readBytevector(c, SP, fixnum(9), port)));
        assertEquals(Words.EOF, Input.readByte(c, SP, port));
        assertEquals(Words.EOF, Input.readBytevector(c, SP, fixnum(9), port));
        assertTrue(Input.isByteReady(c, port));
    }

    @Test
    void outputToStrings() {
        @Word long port = Ports.openOutputString(c);
        Output.write(c, string("a\n"), port);
        Output.display(c, string("a"), port);
        Output.newline(c, port);
        Output.writeCharacter(c, Words.ofCharacter('λ'), port);
        Output.writeString(c, string("abcd"), port, fixnum(1), fixnum(3));
        Output.writeString(c, string("xy"), port, DEFAULT, DEFAULT);
        assertEquals("\"a\\n\"a\nλbcxy", Text.string(Ports.outputString(c, port)));
        @Word long bytes = Ports.openOutputBytevector(c);
        Output.writeByte(c, fixnum(7), bytes);
        Output.writeBytevector(c, Bytevectors.ofString(c, string("abc"), DEFAULT, DEFAULT), bytes, fixnum(1), DEFAULT);
        assertEquals("#u8(7 98 99)", written(Ports.outputBytevector(c, bytes)));
    }

    @Test
    void filesAreWrittenAndRead() {
        @Word long name = string(folder.resolve("λ.txt").toString());
        assertFalse(Files.exists(name));
        @Word long out = Files.openOutput(c, name);
        Output.writeString(c, string("one\ntwo"), out, DEFAULT, DEFAULT);
        Ports.close(c, out);
        assertTrue(Files.exists(name));
        @Word long in = Files.openInput(c, name);
        assertEquals("one", Text.string(Input.readLine(c, SP, in)));
        assertEquals("two", Text.string(Input.readLine(c, SP, in)));
        Ports.closeInput(c, in);
        @Word long bytes = Files.openBinaryInput(c, name);
        assertEquals(fixnum(7), Bytevectors.length(Input.readBytevector(c, SP, fixnum(100), bytes)));
        Files.delete(name);
        assertFalse(Files.exists(name));
    }

    @Test
    void openFilesAreWrittenWhenTheInstanceEnds() throws Exception {
        Ctx other = TestHeap.context();
        Path file = folder.resolve("late");
        @Word long out = Files.openOutput(other, Text.makeString(other, file.toString()));
        Output.display(other, fixnum(42), out);
        other.instance().close();
        assertEquals("42", java.nio.file.Files.readString(file));
    }

    @Test
    void fileErrorsSayWhatIsWrong() {
        String missing = folder.resolve("missing").toString();
        assertEquals("open-input-file: cannot use " + missing + ": it does not exist", error(() -> Files.openInput(c, string(missing))));
        assertEquals("open-input-file: cannot use " + folder + ": it is a directory", error(() -> Files.openInput(c, string(folder.toString()))));
        assertEquals("delete-file: cannot use " + missing + ": it does not exist", error(() -> Files.delete(string(missing))));
        assertEquals("open-output-file: cannot use " + missing + "/x: its folder does not exist", error(() -> Files.openOutput(c, string(missing + "/x"))));
        assertEquals("open-input-file: expected a string, given x", error(() -> Files.openInput(c, Text.symbol(c, "x"))));
    }

    @Test
    void wrongAndClosedPortsAreErrors() {
        CurrentHeap.set(c.heap());
        @Word long in = input("abc");
        assertTrue(Ports.isPort(c, in) && Ports.isInput(c, in) && Ports.isTextual(c, in) && Ports.isInputOpen(c, in));
        assertFalse(Ports.isOutput(c, in) || Ports.isBinary(c, in) || Ports.isPort(c, fixnum(1)));
        assertEquals("write: expected a textual output port, given #<input-port string>", error(() -> Output.write(c, fixnum(1), in)));
        assertEquals("read-u8: expected a binary input port, given #<input-port string>", error(() -> Input.readByte(c, SP, in)));
        Ports.close(c, in);
        Ports.close(c, in);
        assertFalse(Ports.isInputOpen(c, in));
        assertEquals("read-char: the port is closed: #<input-port string>", error(() -> Input.readCharacter(c, SP, in)));
    }

    @Test
    void conditionsShowTheirMessage() {
        @Word long list = TestHeap.list(c, fixnum(1), string("two"));
        @Word long user = Conditions.make(c, SchemeError.Kind.USER, Words.FALSE, string("bad thing:"), list);
        assertEquals("#<condition bad thing: 1 \"two\">", written(user));
        @Word long nested = Conditions.make(c, SchemeError.Kind.USER, Words.FALSE, user, TestHeap.list(c, user));
        assertEquals("#<condition #<condition bad thing: 1 \"two\"> #<condition bad thing: 1 \"two\">>", written(nested));
        Pairs.setCdr(c, list, list);
        assertTrue(written(user).startsWith("#<condition bad thing:"));
        for (int i = 0; i < 100_000; i++) nested = Conditions.make(c, SchemeError.Kind.USER, Words.FALSE, nested, Words.EMPTY_LIST);
        assertTrue(written(nested).startsWith("#<condition #<condition"));
    }
}
