package dev.lamina.core.read;

import dev.lamina.memory.text.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * The lexer: from a window of UTF-8 bytes to tokens, driven by the table in {@link Bytes}. Symbols and strings
 * without escapes are handed on as stretches of the window, so nothing is copied. A token that the end of the window
 * may have cut off is given back as {@link Token#MORE} and scanned again when the window has grown. Source: R7RS 7.1.1.
 */
final class Lexer {
    /** Ends the scanning of a token at the end of an incomplete window. */
    private static final class NeedMore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NeedMore() {
            super(null, null, false, false);
        }
    }

    private static final NeedMore NEED_MORE = new NeedMore();
    /** Integers of so many digits fit a long without looking. */
    private static final int SAFE_DIGITS = 18;
    static final int AT_END = -1;

    final Window window;
    private final HashSyntax hashSyntax = new HashSyntax(this);
    private final QuotedText quotedText = new QuotedText(this);

    /** Where the current token begins and ends. */
    int start, end;
    /** The characters of a symbol or string. */
    byte[] text;
    int from, to;
    /** A small integer, a code point or a label. */
    long value;
    /** A Long, BigInteger, Ratio, Double or Complex. */
    Object number;

    Lexer(Window window) {
        this.window = window;
    }

    Token next() {
        try {
            Token token = scan();
            window.position = token == Token.MORE ? start : end;
            return token;
        } catch (NeedMore cut) {
            window.position = start;
            return Token.MORE;
        }
    }

    private Token scan() {
        byte[] bytes = window.bytes;
        int i = window.position;
        while (true) {
            start = i;
            if (i == window.limit) {
                end = i;
                return window.last ? Token.END : Token.MORE;
            }
            switch (Bytes.classOf(bytes[i])) {
                case Bytes.SPACE -> i++;
                case Bytes.COMMENT -> i = lineEnd(i);
                case Bytes.LETTER -> { return symbol(i, wordEnd(i)); }
                case Bytes.DIGIT, Bytes.SIGN -> { return numberOrSymbol(i); }
                case Bytes.OPEN -> { return token(Token.OPEN, i + 1); }
                case Bytes.CLOSE -> { return token(Token.CLOSE, i + 1); }
                case Bytes.STRING -> { return quotedText.scan(i, Token.STRING); }
                case Bytes.BAR -> { return quotedText.scan(i, Token.SYMBOL); }
                case Bytes.QUOTE -> { return quote(i); }
                case Bytes.HASH -> {
                    Token token = hashSyntax.scan(i);
                    if (token != null) return token;
                    i = end;
                }
                case Bytes.WIDE -> {
                    int codePoint = Utf8.decode(bytes, i);
                    if (!Bytes.isWideSpace(codePoint)) return symbol(i, wordEnd(i));
                    i += Utf8.length(bytes[i]);
                }
                case Bytes.BRACE -> throw error("the brace " + (char) bytes[i] + " is reserved; lists are written with parentheses", i, i + 1);
                default -> throw error("character U+%04X cannot stand here".formatted(bytes[i]), i, i + 1);
            }
        }
    }

    /** Ends the current token at the offset. */
    Token token(Token token, int end) {
        this.end = end;
        return token;
    }

    private Token quote(int i) {
        byte mark = window.bytes[i];
        if (mark == '\'') return token(Token.QUOTE, i + 1);
        if (mark == '`') return token(Token.QUASIQUOTE, i + 1);
        return byteAt(i + 1) == '@' ? token(Token.UNQUOTE_SPLICING, i + 2) : token(Token.UNQUOTE, i + 1);
    }

    private int lineEnd(int i) {
        byte[] bytes = window.bytes;
        while (i < window.limit && bytes[i] != '\n' && bytes[i] != '\r') i++;
        byteAt(i);
        return i;
    }

    // Words: symbols and numbers

    /** The end of the run of letters, digits and signs that begins at {@code i}. */
    int wordEnd(int i) {
        byte[] bytes = window.bytes;
        int limit = window.limit;
        while (i < limit) {
            byte byteClass = Bytes.classOf(bytes[i]);
            if (byteClass == Bytes.WIDE) {
                if (Bytes.isWideSpace(Utf8.decode(bytes, i))) break;
                i += Utf8.length(bytes[i]);
            } else if (byteClass >= Bytes.LETTER || byteClass == Bytes.HASH) {
                i++;
            } else {
                break;
            }
        }
        byteAt(i);
        return i;
    }

    Token symbol(int from, int to) {
        requireDelimiter(to);
        this.text = window.bytes;
        this.from = from;
        this.to = to;
        if (window.foldCase) fold();
        return token(Token.SYMBOL, to);
    }

    private Token numberOrSymbol(int i) {
        int wordEnd = wordEnd(i);
        requireDelimiter(wordEnd);
        if (isSmallInteger(i, wordEnd)) return token(Token.INTEGER, wordEnd);
        if (window.bytes[i] == '.' && wordEnd == i + 1) return token(Token.DOT, wordEnd);
        if (number(i, wordEnd)) return token(Token.NUMBER, wordEnd);
        if (Identifiers.mayBegin(window.bytes, i, wordEnd)) return symbol(i, wordEnd);
        String word = string(i, wordEnd);
        throw error(word + " is not a number; as a symbol it is written |" + word + "|", i, wordEnd);
    }

    /** Sets the value if the word is an optional sign and at most 18 digits. */
    private boolean isSmallInteger(int i, int wordEnd) {
        byte[] bytes = window.bytes;
        byte sign = bytes[i];
        int digits = sign == '-' || sign == '+' ? i + 1 : i;
        if (digits == wordEnd || wordEnd - digits > SAFE_DIGITS) return false;
        long n = 0;
        for (int k = digits; k < wordEnd; k++) {
            int digit = bytes[k] - '0';
            if (digit < 0 || digit > 9) return false;
            n = 10 * n + digit;
        }
        value = sign == '-' ? -n : n;
        return true;
    }

    /** Reads the word as a number in full generality; false if it is none. */
    boolean number(int i, int wordEnd) {
        try {
            number = NumberReader.read(window.bytes, i, wordEnd, 10);
        } catch (NumberReader.Unsupported e) {
            throw error(e.getMessage(), i, wordEnd);
        }
        return number != null;
    }

    private void fold() {
        byte[] folded = CaseFold.fold(string(from, to)).getBytes(StandardCharsets.UTF_8);
        text = folded;
        from = 0;
        to = folded.length;
    }

    // What every scanning method needs

    /** The byte at {@code i}, or {@link #AT_END}; asks for more text if there may be some. */
    int byteAt(int i) {
        if (i < window.limit) return window.bytes[i] & 0xFF;
        if (!window.last) throw NEED_MORE;
        return AT_END;
    }

    /**
     * A word ends at white space, a parenthesis, a string, a bar, a comment or the end of the text. So it does before a comma or
     * a backquote, though R7RS has these not among the delimiters: programs hold {@code `(,a,b)}.
     */
    void requireDelimiter(int i) {
        int next = byteAt(i);
        if (next == AT_END) return;
        boolean joined = switch (Bytes.classOf((byte) next)) {
            case Bytes.QUOTE -> next == '\'';
            case Bytes.LETTER, Bytes.DIGIT, Bytes.SIGN, Bytes.HASH -> true;
            case Bytes.WIDE -> !Bytes.isWideSpace(Utf8.decode(window.bytes, i));
            default -> false;
        };
        if (joined) throw error("a space is missing before " + Character.toString(Utf8.decode(window.bytes, i)), i, i + 1);
    }

    String string(int from, int to) {
        return new String(window.bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The character with the number; for character names and escapes. */
    int hexadecimal(String digits, int from, int to) {
        long codePoint = 0;
        for (int k = 0; k < digits.length(); k++) {
            int digit = Character.digit(digits.charAt(k), 16);
            if (digit < 0 || digits.charAt(k) >= 0x80) throw error(digits + " is not a hexadecimal number", from, to);
            codePoint = Math.min(codePoint * 16 + digit, Integer.MAX_VALUE);
        }
        if (digits.isEmpty()) throw error("a hexadecimal number is missing", from, to);
        if (!Utf8.isScalar(codePoint)) throw error("no character has the number " + digits, from, to);
        return (int) codePoint;
    }

    ReadException error(String message, int from, int to) {
        return new ReadException(message, window.span(from, to));
    }

    /** The text ends in the middle of something. */
    ReadException incomplete(String message, int from, int to) {
        return new ReadException(message, window.span(from, to), true);
    }
}
