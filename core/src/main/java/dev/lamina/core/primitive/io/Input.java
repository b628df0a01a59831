package dev.lamina.core.primitive.io;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.port.BinaryInput;
import dev.lamina.core.port.TextInput;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Range;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.DatumBuilder;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Arrays;

/**
 * Input, R7RS 6.13.2, from a given port or the current one. Every procedure is a control primitive, because a terminal or a
 * pipe may make it wait: {@link Waiting}.
 */
public final class Input {
    private Input() {}

    private static @Word long text(Ctx c, String who, @Word long port, Waiting.Attempt<TextInput> attempt) {
        @Word long from = Ports.orCurrentInput(c, port);
        return Waiting.run(c, Ports.textInput(c, who, from), from, attempt);
    }

    private static @Word long binary(Ctx c, String who, @Word long port, Waiting.Attempt<BinaryInput> attempt) {
        @Word long from = Ports.orCurrentInput(c, port);
        return Waiting.run(c, Ports.binaryInput(c, who, from), from, attempt);
    }

    @Procedure(value = "eof-object", facts = {PURE, FOLDABLE, TOTAL}, doc = "The object that reading gives at the end.")
    public static @Word long endOfFile() {
        return Words.EOF;
    }

    @Procedure(value = "eof-object?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is the end-of-file object.")
    public static boolean isEndOfFile(@Word long value) {
        return value == Words.EOF;
    }

    // Characters

    @Procedure(value = "read-char", optional = 1, facts = CONTROL, doc = "The next character, which is taken, or an end-of-file object.")
    public static @Word long readCharacter(Ctx c, long sp, @Word long port) {
        return text(c, "read-char", port, (d, in) -> character(in.read()));
    }

    @Procedure(value = "peek-char", optional = 1, facts = CONTROL, doc = "The next character, which stays, or an end-of-file object.")
    public static @Word long peekCharacter(Ctx c, long sp, @Word long port) {
        return text(c, "peek-char", port, (d, in) -> character(in.peek()));
    }

    private static @Word long character(int codePoint) {
        return codePoint >= 0 ? Words.ofCharacter(codePoint) : nothing(codePoint);
    }

    private static @Word long nothing(int answer) {
        return answer == TextInput.END ? Words.EOF : Words.SENTINEL;
    }

    @Procedure(value = "char-ready?", optional = 1, doc = "Whether reading a character would not wait.")
    public static boolean isCharacterReady(Ctx c, @Word long port) {
        TextInput in = Ports.textInput(c, "char-ready?", Ports.orCurrentInput(c, port));
        if (!in.lock().tryLock()) return false;
        try {
            return in.peek() != TextInput.WOULD_WAIT;
        } finally {
            in.lock().unlock();
        }
    }

    @Procedure(value = "read-line", optional = 1, facts = CONTROL, doc = "The characters up to the end of the line, which is taken too, or an end-of-file object.")
    public static @Word long readLine(Ctx c, long sp, @Word long port) {
        return text(c, "read-line", port, Input::line);
    }

    private static @Word long line(Ctx c, TextInput in) {
        int length = in.lineBytes();
        if (length < 0) return nothing(length);
        @Word long line = Text.makeString(c, in.bytes(), in.position(), in.position() + length);
        in.skipLine();
        return line;
    }

    @Procedure(value = "read-string", optional = 1, facts = CONTROL, doc = "The next count characters, or those that are left, or an end-of-file object.")
    public static @Word long readString(Ctx c, long sp, @Word long count, @Word long port) {
        long characters = Range.size("read-string", count);
        return text(c, "read-string", port, (d, in) -> string(d, in, characters));
    }

    private static @Word long string(Ctx c, TextInput in, long characters) {
        if (characters == 0) return Text.makeString(c, "");
        int length = in.bytesOf(characters);
        if (length < 0) return nothing(length);
        @Word long string = Text.makeString(c, in.bytes(), in.position(), in.position() + length);
        in.skip(length);
        return string;
    }

    // Data

    @Procedure(value = "read", optional = 1, facts = CONTROL, doc = "The next datum, or an end-of-file object.")
    public static @Word long read(Ctx c, long sp, @Word long port) {
        return text(c, "read", port, new DatumAttempt());
    }

    // Bytes

    @Procedure(value = "read-u8", optional = 1, facts = CONTROL, doc = "The next byte, which is taken, or an end-of-file object.")
    public static @Word long readByte(Ctx c, long sp, @Word long port) {
        return binary(c, "read-u8", port, (d, in) -> oneByte(in.read()));
    }

    @Procedure(value = "peek-u8", optional = 1, facts = CONTROL, doc = "The next byte, which stays, or an end-of-file object.")
    public static @Word long peekByte(Ctx c, long sp, @Word long port) {
        return binary(c, "peek-u8", port, (d, in) -> oneByte(in.peek()));
    }

    private static @Word long oneByte(int value) {
        return value >= 0 ? Words.ofFixnum(value) : nothing(value);
    }

    @Procedure(value = "u8-ready?", optional = 1, doc = "Whether reading a byte would not wait.")
    public static boolean isByteReady(Ctx c, @Word long port) {
        BinaryInput in = Ports.binaryInput(c, "u8-ready?", Ports.orCurrentInput(c, port));
        if (!in.lock().tryLock()) return false;
        try {
            return in.peek() != BinaryInput.WOULD_WAIT;
        } finally {
            in.lock().unlock();
        }
    }

    @Procedure(value = "read-bytevector", optional = 1, facts = CONTROL, doc = "The next count bytes, or those that are left, or an end-of-file object.")
    public static @Word long readBytevector(Ctx c, long sp, @Word long count, @Word long port) {
        long bytes = Range.size("read-bytevector", count);
        return binary(c, "read-bytevector", port, (d, in) -> {
            if (bytes == 0) return DatumBuilder.bytevector(d, new byte[0]);
            int length = in.bytesOf(bytes);
            if (length < 0) return nothing(length);
            @Word long bytevector = DatumBuilder.bytevector(d, Arrays.copyOfRange(in.bytes(), in.position(), in.position() + length));
            in.skip(length);
            return bytevector;
        });
    }
}
