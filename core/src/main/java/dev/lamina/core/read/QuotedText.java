package dev.lamina.core.read;

import dev.lamina.memory.text.Utf8;
import java.util.Arrays;

/**
 * The part of the lexer for text between double quotes (strings) and between bars (symbols). Text without escapes
 * stays where it is; text with escapes is built in a buffer that the next such token uses again.
 * Source: R7RS 2.1, 6.7, 7.1.1.
 */
final class QuotedText {
    private static final byte[] NOTHING = {};

    private final Lexer lexer;
    private byte[] built = NOTHING;
    private int length;

    QuotedText(Lexer lexer) {
        this.lexer = lexer;
    }

    /** Scans the text whose opening mark is at {@code open}; the same mark closes it. */
    Token scan(int open, Token kind) {
        byte[] bytes = lexer.window.bytes;
        int limit = lexer.window.limit;
        byte mark = bytes[open];
        int i = open + 1;
        while (i < limit && bytes[i] != mark && bytes[i] != '\\' && bytes[i] != '\r') i++;
        if (i < limit && bytes[i] == mark) return accept(bytes, open + 1, i, kind, i + 1);
        return scanBuilding(open, i, kind);
    }

    private Token scanBuilding(int open, int i, Token kind) {
        int mark = lexer.byteAt(open);
        length = 0;
        append(open + 1, i);
        while (lexer.byteAt(i) != mark) {
            switch (lexer.byteAt(i)) {
                case Lexer.AT_END -> throw unclosed(open, kind);
                case '\\' -> i = escape(open, i, kind);
                case '\r' -> i = lineEnding(i);
                default -> {
                    append(i, i + 1);
                    i++;
                }
            }
        }
        return accept(built, 0, length, kind, i + 1);
    }

    private Token accept(byte[] text, int from, int to, Token kind, int end) {
        lexer.text = text;
        lexer.from = from;
        lexer.to = to;
        return lexer.token(kind, end);
    }

    private ReadException unclosed(int open, Token kind) {
        String what = kind == Token.STRING ? "the string that begins here is never closed" : "the symbol that begins here with | is never closed";
        return lexer.incomplete(what, open, open + 1);
    }

    /** Any line ending stands for one newline. */
    private int lineEnding(int i) {
        appendCodePoint('\n');
        return lexer.byteAt(i + 1) == '\n' ? i + 2 : i + 1;
    }

    /** Appends what the escape at {@code i} stands for; returns the offset behind it. */
    private int escape(int open, int i, Token kind) {
        int letter = lexer.byteAt(i + 1);
        int codePoint = switch (letter) {
            case 'a' -> 0x07;
            case 'b' -> 0x08;
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '"', '\\', '|' -> letter;
            default -> -1;
        };
        if (codePoint >= 0) {
            appendCodePoint(codePoint);
            return i + 2;
        }
        if (letter == Lexer.AT_END) throw unclosed(open, kind);
        if (letter == 'x' || letter == 'X') return hexadecimal(open, i, kind);
        if (kind == Token.STRING && (letter == '\n' || letter == '\r' || isBlank(letter))) return continuation(open, i, kind);
        throw unknown(i);
    }

    private ReadException unknown(int i) {
        int end = i + 1 + Utf8.length((byte) lexer.byteAt(i + 1));
        return lexer.error("unknown escape " + lexer.string(i, end), i, end);
    }

    private int hexadecimal(int open, int i, Token kind) {
        int end = i + 2;
        while (Character.digit(lexer.byteAt(end), 16) >= 0) end++;
        if (lexer.byteAt(end) == Lexer.AT_END) throw unclosed(open, kind);
        if (lexer.byteAt(end) != ';') throw lexer.error("the escape " + lexer.string(i, end) + " must end with a semicolon", i, end);
        appendCodePoint(lexer.hexadecimal(lexer.string(i + 2, end), i, end + 1));
        return end + 1;
    }

    /** A backslash before a line end, with blanks around it, stands for nothing. */
    private int continuation(int open, int i, Token kind) {
        int k = skipBlanks(i + 1);
        int next = lexer.byteAt(k);
        if (next == Lexer.AT_END) throw unclosed(open, kind);
        if (next != '\n' && next != '\r') throw unknown(i);
        k += next == '\r' && lexer.byteAt(k + 1) == '\n' ? 2 : 1;
        return skipBlanks(k);
    }

    private int skipBlanks(int k) {
        while (isBlank(lexer.byteAt(k))) k++;
        return k;
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t';
    }

    private void append(int from, int to) {
        reserve(to - from);
        System.arraycopy(lexer.window.bytes, from, built, length, to - from);
        length += to - from;
    }

    private void appendCodePoint(int codePoint) {
        reserve(Utf8.MAX_BYTES);
        length = Utf8.encode(codePoint, built, length);
    }

    private void reserve(int more) {
        if (length + more > built.length) built = Arrays.copyOf(built, Math.max(2 * built.length, length + more + 32));
    }
}
