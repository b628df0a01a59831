package dev.lamina.core.primitive.io;

import dev.lamina.core.port.BinaryOutput;
import dev.lamina.core.port.TextOutput;
import dev.lamina.core.primitive.Bytevectors;
import dev.lamina.core.primitive.Characters;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.primitive.Strings;
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

    private static TextOutput text(Ctx c, String who, @Word long port) {
        return Ports.textOutput(c, who, Ports.orCurrentOutput(c, port));
    }

    private static BinaryOutput binary(Ctx c, String who, @Word long port) {
        return Ports.binaryOutput(c, who, Ports.orCurrentOutput(c, port));
    }

    // Data

    @Procedure(value = "write", optional = 1, doc = "Writes a value so that it can be read back, with labels for circles.")
    public static void write(Ctx c, @Word long value, @Word long port) {
        print(value, Style.WRITE, text(c, "write", port));
    }

    @Procedure(value = "write-shared", optional = 1, doc = "Writes a value so that it can be read back, with labels for all that is shared.")
    public static void writeShared(Ctx c, @Word long value, @Word long port) {
        print(value, Style.SHARED, text(c, "write-shared", port));
    }

    @Procedure(value = "write-simple", optional = 1, doc = "Writes a value without labels; does not end if it is circular.")
    public static void writeSimple(Ctx c, @Word long value, @Word long port) {
        print(value, Style.SIMPLE, text(c, "write-simple", port));
    }

    /** The text that {@code write} writes, laid out in lines of a width if it is not too large for that. */
    @Procedure("%pretty")
    public static @Word long pretty(Ctx c, @Word long value, @Word long width) {
        String text = PrettyPrinter.whole(value, (int) Words.fixnum(width));
        return Text.makeString(c, text == null ? Printer.string(value, Style.WRITE) : text);
    }

    @Procedure(value = "display", optional = 1, doc = "Writes a value for people: strings and characters as they are.")
    public static void display(Ctx c, @Word long value, @Word long port) {
        print(value, Style.DISPLAY, text(c, "display", port));
    }

    private static void print(@Word long value, Style style, TextOutput out) {
        synchronized (out) {
            Printer.print(value, style, out);
            out.finish();
        }
    }

    // Text

    @Procedure(value = "newline", optional = 1, doc = "Ends the line.")
    public static void newline(Ctx c, @Word long port) {
        put(c, '\n', text(c, "newline", port));
    }

    @Procedure(value = "write-char", optional = 1, doc = "Writes a character as it is.")
    public static void writeCharacter(Ctx c, @Word long character, @Word long port) {
        put(c, Characters.codePoint("write-char", character), text(c, "write-char", port));
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

    @Procedure(value = "write-string", optional = 3, doc = "Writes the characters of a string from start to before end.")
    public static void writeString(Ctx c, @Word long string, @Word long port, @Word long start, @Word long end) {
        Strings.check("write-string", string);
        TextOutput out = text(c, "write-string", port);
        long count = Range.count("write-string", start, end, Text.length(string));
        byte[] utf8 = Text.toUtf8(string, Range.first(start), Range.first(start) + count);
        synchronized (out) {
            out.put(utf8, 0, utf8.length);
            out.finish();
        }
    }

    // Bytes

    @Procedure(value = "write-u8", optional = 1, doc = "Writes a byte.")
    public static void writeByte(Ctx c, @Word long value, @Word long port) {
        byte b = Bytevectors.checkedByte("write-u8", value);
        BinaryOutput out = binary(c, "write-u8", port);
        synchronized (out) {
            out.put(b);
        }
    }

    @Procedure(value = "write-bytevector", optional = 3, doc = "Writes the bytes of a bytevector from start to before end.")
    public static void writeBytevector(Ctx c, @Word long bytevector, @Word long port, @Word long start, @Word long end) {
        long first = Range.first(start);
        long behind = first + Range.count("write-bytevector", start, end, Bytevectors.count("write-bytevector", bytevector));
        BinaryOutput out = binary(c, "write-bytevector", port);
        synchronized (out) {
            for (long at = first; at < behind; at += PIECE_BYTES) {
                byte[] bytes = Bytevectors.toJava(bytevector, at, Math.min(at + PIECE_BYTES, behind));
                out.put(bytes, 0, bytes.length);
            }
        }
    }

    @Procedure(value = "flush-output-port", optional = 1, doc = "Sends on what is buffered.")
    public static void flush(Ctx c, @Word long port) {
        dev.lamina.core.port.Output out = Ports.output(c, "flush-output-port", Ports.orCurrentOutput(c, port));
        synchronized (out) {
            out.flush();
        }
    }
}
