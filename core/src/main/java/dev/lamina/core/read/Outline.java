package dev.lamina.core.read;

import dev.lamina.memory.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/**
 * What an editor asks about a text that is being typed: which parentheses belong together, which string the cursor is in,
 * where the next line should begin. The text may be unfinished or wrong; it is taken apart by the lexer itself, so
 * parentheses in strings, comments, characters and {@code |symbols|} are none. Offsets count Java characters.
 */
public final class Outline {
    public static final int NONE = -1;
    private static final int STEP = 2;

    /** Forms whose body stands a step to the right of them, whatever follows the keyword. */
    private static final Set<String> WITH_BODY = Set.of("lambda", "named-lambda", "case-lambda", "let", "let*", "letrec", "letrec*", "let-values", "let*-values",
            "let-syntax", "letrec-syntax", "receive", "begin", "do", "when", "unless", "case", "guard", "parameterize", "syntax-rules",
            "syntax-case", "with-syntax", "library", "module", "dynamic-wind", "call-with-port");

    /** A list that is open: where it begins, its first part, and where the second part begins. */
    private static final class Open {
        private final int offset;
        private String head;
        private int second = NONE;

        Open(int offset) {
            this.offset = offset;
        }

        void part(String text, boolean isSymbol, int start) {
            if (head == null) head = isSymbol ? text : "";
            else if (second == NONE) second = start;
        }
    }

    private final String text;
    /** A parenthesis that closes nothing is its own. */
    private final int[] partners;
    private final Deque<Open> open = new ArrayDeque<>();
    /** The beginnings and ends of strings, in order; the last may be open. */
    private int[] strings = new int[8];
    private int stringEnds;
    private boolean endsInToken;

    private Outline(String text) {
        this.text = text;
        this.partners = new int[text.length()];
        Arrays.fill(partners, NONE);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        scan(new Lexer(new Window(bytes, bytes.length, true)), characters(text, bytes.length));
    }

    public static Outline of(String text) {
        return new Outline(text);
    }

    /** Where the parenthesis is that belongs to the one at the offset, or {@link #NONE}. */
    public int partner(int offset) {
        return offset >= 0 && offset < partners.length && partners[offset] != offset ? partners[offset] : NONE;
    }

    /** Whether the parenthesis at the offset closes nothing. */
    public boolean isStray(int offset) {
        return partners[offset] == offset;
    }

    /** Where the string begins, with its quotation mark, that the cursor stands in, or {@link #NONE}. */
    public int stringAround(int cursor) {
        for (int i = 0; i < stringEnds; i += 2) if (strings[i] < cursor && cursor < strings[i + 1]) return strings[i];
        return NONE;
    }

    /** The column, from zero, at which a line behind the text should begin. */
    public int indentation() {
        Open innermost = open.peek();
        if (innermost == null || endsInToken) return 0;
        int column = column(innermost.offset);
        if (innermost.head == null || innermost.head.isEmpty()) return column + 1;
        boolean body = innermost.head.startsWith("def") || WITH_BODY.contains(innermost.head);
        if (body) return column + STEP;
        return innermost.second == NONE ? column + 1 : column(innermost.second);
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', offset) - 1;
    }

    /** For each byte of the UTF-8 text, and its end, the character that it belongs to. */
    private static int[] characters(String text, int length) {
        int[] characters = new int[length + 1];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            // A surrogate alone becomes a question mark.
            int size = Utf8.isScalar(codePoint) ? Utf8.encodedLength(codePoint) : 1;
            Arrays.fill(characters, at, at + size, i);
            at += size;
            i += Character.charCount(codePoint);
        }
        characters[length] = text.length();
        return characters;
    }

    private void scan(Lexer lexer, int[] characters) {
        while (true) {
            try {
                Token token = lexer.next();
                if (token == Token.END) return;
                token(token, characters[lexer.start], characters[lexer.end]);
            } catch (ReadException e) {
                if (e.isIncomplete()) {
                    endsInToken = true;
                    int start = characters[e.span().start()];
                    if (text.charAt(start) == '"') string(start, Integer.MAX_VALUE);
                    return;
                }
                lexer.window.position = Math.clamp(e.span().end(), lexer.start + 1, lexer.window.limit);
            }
        }
    }

    private void token(Token token, int start, int end) {
        switch (token) {
            case OPEN, OPEN_VECTOR, OPEN_TYPED_VECTOR -> {
                part(token, start, end);
                open.push(new Open(end - 1));
            }
            case CLOSE -> close(start);
            case QUOTE, QUASIQUOTE, UNQUOTE, UNQUOTE_SPLICING, SYNTAX, QUASISYNTAX, UNSYNTAX, UNSYNTAX_SPLICING, DATUM_COMMENT, LABEL -> { }
            default -> {
                part(token, start, end);
                if (token == Token.STRING) string(start, end);
            }
        }
    }

    private void part(Token token, int start, int end) {
        if (!open.isEmpty()) open.peek().part(text.substring(start, end), token == Token.SYMBOL, start);
    }

    private void close(int offset) {
        int partner = open.isEmpty() || !match(open.peek().offset, offset) ? offset : open.pop().offset;
        partners[offset] = partner;
        partners[partner] = offset;
    }

    private boolean match(int opening, int closing) {
        return (text.charAt(opening) == '[') == (text.charAt(closing) == ']');
    }

    private void string(int start, int end) {
        if (stringEnds == strings.length) strings = Arrays.copyOf(strings, 2 * stringEnds);
        strings[stringEnds++] = start;
        strings[stringEnds++] = end;
    }
}
