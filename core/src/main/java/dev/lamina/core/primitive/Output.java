package dev.lamina.core.primitive;

import dev.lamina.core.port.BinaryOutput;
import dev.lamina.core.port.TextOutput;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.PrettyPrinter;
import dev.lamina.core.runtime.Printer;
import dev.lamina.core.runtime.Printer.Style;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Output, R7RS 6.13.3, to a given port or the current one. */
public final class Output {
    private Output() {}

    /** How much of a bytevector is copied at a time. */
    private static final int PIECE_BYTES = 1 << 20;

    // Data

    @Procedure(value = "write", doc = "The same to the current output port.")
    public static void write(Ctx c, @Word long value) {
        write(c, value, Ports.currentOutput(c));
    }

    @Procedure(value = "write", doc = "Writes a value so that it can be read back, with labels for circles.")
    public static void write(Ctx c, @Word long value, @Word long port) {
        print(value, Style.WRITE, Ports.textOutput(c, "write", port));
    }

    @Procedure(value = "write-shared", doc = "The same to the current output port.")
    public static void writeShared(Ctx c, @Word long value) {
        writeShared(c, value, Ports.currentOutput(c));
    }

    @Procedure(value = "write-shared", doc = "Writes a value so that it can be read back, with labels for all that is shared.")
    public static void writeShared(Ctx c, @Word long value, @Word long port) {
        print(value, Style.SHARED, Ports.textOutput(c, "write-shared", port));
    }

    @Procedure(value = "write-simple", doc = "The same to the current output port.")
    public static void writeSimple(Ctx c, @Word long value) {
        writeSimple(c, value, Ports.currentOutput(c));
    }

    @Procedure(value = "write-simple", doc = "Writes a value without labels; does not end if it is circular.")
    public static void writeSimple(Ctx c, @Word long value, @Word long port) {
        print(value, Style.SIMPLE, Ports.textOutput(c, "write-simple", port));
    }

    /** The text that {@code write} writes, laid out in lines of a width if it is not too large for that. */
    @Procedure("%pretty")
    public static @Word long pretty(Ctx c, @Word long value, @Word long width) {
        String text = PrettyPrinter.whole(value, (int) Words.fixnum(width));
        return Text.makeString(c, text == null ? Printer.string(value, Style.WRITE) : text);
    }

    @Procedure(value = "display", doc = "The same to the current output port.")
    public static void display(Ctx c, @Word long value) {
        display(c, value, Ports.currentOutput(c));
    }

    @Procedure(value = "display", doc = "Writes a value for people: strings and characters as they are.")
    public static void display(Ctx c, @Word long value, @Word long port) {
        print(value, Style.DISPLAY, Ports.textOutput(c, "display", port));
    }

    private static void print(@Word long value, Style style, TextOutput out) {
        synchronized (out) {
            Printer.print(value, style, out);
            out.finish();
        }
    }

    // Text

    @Procedure(value = "newline", doc = "The same to the current output port.")
    public static void newline(Ctx c) {
        newline(c, Ports.currentOutput(c));
    }

    @Procedure(value = "newline", doc = "Ends the line.")
    public static void newline(Ctx c, @Word long port) {
        put(c, '\n', Ports.textOutput(c, "newline", port));
    }

    @Procedure(value = "write-char", doc = "The same to the current output port.")
    public static void writeCharacter(Ctx c, @Word long character) {
        writeCharacter(c, character, Ports.currentOutput(c));
    }

    @Procedure(value = "write-char", doc = "Writes a character as it is.")
    public static void writeCharacter(Ctx c, @Word long character, @Word long port) {
        put(c, Characters.codePoint("write-char", character), Ports.textOutput(c, "write-char", port));
    }

    /** Locking takes longer than putting a character. */
    private static void put(Ctx c, int codePoint, TextOutput out) {
        if (!c.instance().hasHadThreads()) {
            putUnlocked(codePoint, out);
            return;
        }
        synchronized (out) {
            putUnlocked(codePoint, out);
        }
    }

    private static void putUnlocked(int codePoint, TextOutput out) {
        out.put(codePoint);
        out.finish();
    }

    @Procedure(value = "write-string", doc = "Writes all characters to the current output port.")
    public static void writeString(Ctx c, @Word long string) {
        writeString(c, string, Ports.currentOutput(c));
    }

    @Procedure(value = "write-string", doc = "Writes all characters.")
    public static void writeString(Ctx c, @Word long string, @Word long port) {
        writeString(c, string, port, Words.ZERO);
    }

    @Procedure(value = "write-string", doc = "Writes the characters from start on.")
    public static void writeString(Ctx c, @Word long string, @Word long port, @Word long start) {
        Strings.check("write-string", string);
        writeString(c, string, port, start, Words.ofFixnum(Text.length(string)));
    }

    @Procedure(value = "write-string", doc = "Writes the characters of a string from start to before end.")
    public static void writeString(Ctx c, @Word long string, @Word long port, @Word long start, @Word long end) {
        Strings.check("write-string", string);
        TextOutput out = Ports.textOutput(c, "write-string", port);
        Range.check("write-string", start, end, Text.length(string));
        byte[] utf8 = Text.toUtf8(string, Words.fixnum(start), Words.fixnum(end));
        synchronized (out) {
            out.put(utf8, 0, utf8.length);
            out.finish();
        }
    }

    // Bytes

    @Procedure(value = "write-u8", doc = "The same to the current output port.")
    public static void writeByte(Ctx c, @Word long value) {
        writeByte(c, value, Ports.currentOutput(c));
    }

    @Procedure(value = "write-u8", doc = "Writes a byte.")
    public static void writeByte(Ctx c, @Word long value, @Word long port) {
        byte b = Bytevectors.checkedByte("write-u8", value);
        BinaryOutput out = Ports.binaryOutput(c, "write-u8", port);
        synchronized (out) {
            out.put(b);
        }
    }

    @Procedure(value = "write-bytevector", doc = "Writes all bytes to the current output port.")
    public static void writeBytevector(Ctx c, @Word long bytevector) {
        writeBytevector(c, bytevector, Ports.currentOutput(c));
    }

    @Procedure(value = "write-bytevector", doc = "Writes all bytes.")
    public static void writeBytevector(Ctx c, @Word long bytevector, @Word long port) {
        writeBytevector(c, bytevector, port, Words.ZERO);
    }

    @Procedure(value = "write-bytevector", doc = "Writes the bytes from start on.")
    public static void writeBytevector(Ctx c, @Word long bytevector, @Word long port, @Word long start) {
        writeBytevector(c, bytevector, port, start, Words.ofFixnum(Bytevectors.count("write-bytevector", bytevector)));
    }

    @Procedure(value = "write-bytevector", doc = "Writes the bytes of a bytevector from start to before end.")
    public static void writeBytevector(Ctx c, @Word long bytevector, @Word long port, @Word long start, @Word long end) {
        Range.check("write-bytevector", start, end, Bytevectors.count("write-bytevector", bytevector));
        BinaryOutput out = Ports.binaryOutput(c, "write-bytevector", port);
        synchronized (out) {
            for (long at = Words.fixnum(start); at < Words.fixnum(end); at += PIECE_BYTES) {
                byte[] bytes = Bytevectors.toJava(bytevector, at, Math.min(at + PIECE_BYTES, Words.fixnum(end)));
                out.put(bytes, 0, bytes.length);
            }
        }
    }

    @Procedure(value = "flush-output-port", doc = "The same to the current output port.")
    public static void flush(Ctx c) {
        flush(c, Ports.currentOutput(c));
    }

    @Procedure(value = "flush-output-port", doc = "Sends on what is buffered.")
    public static void flush(Ctx c, @Word long port) {
        dev.lamina.core.port.Output out = Ports.output(c, "flush-output-port", port);
        synchronized (out) {
            out.flush();
        }
    }
}
