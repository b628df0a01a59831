package dev.lamina.core.read;

import java.util.Arrays;

/**
 * Tokens to data, told to a {@link DatumSink}. The stack of what is open is an array, so nesting is limited by memory
 * alone; and it outlives a call, so that a datum cut off by the end of a window goes on when the window has grown.
 * Source: R7RS 7.1.2.
 */
public final class Parser {
    /** What a call of {@link #next} found. */
    public enum Outcome {
        /** A datum: the sink has it. */
        DATUM,
        /** The end of the text, behind the last datum. */
        END,
        /** The end of an incomplete window. Call again when it has grown. */
        MORE
    }

    /** A list without elements so far. */
    private static final byte EMPTY = 0;
    private static final byte LIST = 1;
    private static final byte DOTTED = 2;
    /** A list whose tail has been read: only the parenthesis is missing. */
    private static final byte TAILED = 3;
    private static final byte VECTOR = 4;
    private static final byte TYPED = 5;
    /** The frames from here on wait for exactly one datum. */
    private static final byte PREFIX = 7;
    private static final byte LABEL = 8;
    private static final byte COMMENT = 9;

    private static final byte[] NO_BYTES = {};
    private static final int[] NO_PLACES = {};

    private final Lexer lexer;
    private final DatumSink target;
    /** The target, or nothing while a datum is commented out. */
    private DatumSink sink;
    private int commented;

    private byte[] frames = new byte[16];
    private int[] starts = new int[16];
    private int depth;

    /** The bytes of the elements of the typed vectors that are open: one, and others inside its commented data. */
    private byte[] elements = NO_BYTES;
    private int gathered;
    /** For each that is open, the type of its elements and where they begin. */
    private int[] open = NO_PLACES;
    private int openCount;

    public Parser(Window window, DatumSink target) {
        this.lexer = new Lexer(window);
        this.target = target;
        this.sink = target;
    }

    /** As {@code #!fold-case} does. */
    void foldCase() {
        lexer.window.foldCase = true;
    }

    /** Whether a datum has been begun and waits for more text. */
    public boolean isInside() {
        return depth > 0;
    }

    /** Reads up to the end of the next datum. After an exception the next call begins afresh behind the fault. */
    public Outcome next() {
        try {
            return parse();
        } catch (ReadException e) {
            abandon();
            lexer.window.position = Math.clamp(e.span().end(), lexer.window.position, lexer.window.limit);
            throw e;
        }
    }

    private void abandon() {
        depth = 0;
        commented = 0;
        gathered = 0;
        openCount = 0;
        sink = target;
        target.reset();
    }

    private Outcome parse() {
        while (true) {
            Token token = lexer.next();
            switch (token) {
                case MORE -> { return Outcome.MORE; }
                case END -> {
                    if (depth == 0) return Outcome.END;
                    throw unfinished();
                }
                case OPEN, OPEN_VECTOR, OPEN_TYPED_VECTOR, QUOTE, QUASIQUOTE, UNQUOTE, UNQUOTE_SPLICING,
                     SYNTAX, QUASISYNTAX, UNSYNTAX, UNSYNTAX_SPLICING, DATUM_COMMENT, LABEL -> open(token);
                case DOT -> dot();
                case CLOSE -> {
                    if (close()) return Outcome.DATUM;
                }
                default -> {
                    atom(token);
                    if (complete()) return Outcome.DATUM;
                }
            }
        }
    }

    // Opening

    private void open(Token token) {
        int start = lexer.start;
        if (token != Token.DATUM_COMMENT) checkElementMayBeCompound();
        switch (token) {
            case OPEN -> {
                push(EMPTY);
                sink.openList(start);
            }
            case OPEN_VECTOR -> {
                push(VECTOR);
                sink.openVector(start);
            }
            case OPEN_TYPED_VECTOR -> pushTyped((int) lexer.value);
            case DATUM_COMMENT -> {
                push(COMMENT);
                commented++;
                sink = DatumSink.NOTHING;
            }
            case LABEL -> {
                push(LABEL);
                sink.openLabel((int) lexer.value, start, lexer.end);
            }
            default -> {
                push(PREFIX);
                sink.openPrefix(prefixSymbol(token), start, lexer.end);
            }
        }
    }

    private static String prefixSymbol(Token token) {
        return switch (token) {
            case QUOTE -> "quote";
            case QUASIQUOTE -> "quasiquote";
            case UNQUOTE -> "unquote";
            case UNQUOTE_SPLICING -> "unquote-splicing";
            case SYNTAX -> "syntax";
            case QUASISYNTAX -> "quasisyntax";
            case UNSYNTAX -> "unsyntax";
            case UNSYNTAX_SPLICING -> "unsyntax-splicing";
            default -> throw new AssertionError(token);
        };
    }

    private void pushTyped(int type) {
        push(TYPED);
        if (openCount == open.length) open = Arrays.copyOf(open, 2 * openCount + 2);
        open[openCount++] = type;
        open[openCount++] = gathered;
    }

    private void checkElementMayBeCompound() {
        if (isTyped()) throw wrongElement();
    }

    /** Whether the innermost open thing is a typed vector. */
    private boolean isTyped() {
        return depth > 0 && frames[depth - 1] == TYPED;
    }

    private int elementType() {
        return open[openCount - 2];
    }

    private void push(byte frame) {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, 2 * depth);
            starts = Arrays.copyOf(starts, 2 * depth);
        }
        frames[depth] = frame;
        starts[depth++] = lexer.start;
    }

    // Atoms

    private void atom(Token token) {
        int start = lexer.start;
        int end = lexer.end;
        if (isTyped()) {
            gather(token);
            return;
        }
        switch (token) {
            case SYMBOL -> sink.symbol(lexer.text, lexer.from, lexer.to, start, end);
            case STRING -> sink.string(lexer.text, lexer.from, lexer.to, start, end);
            case INTEGER -> sink.integer(lexer.value, start, end);
            case NUMBER -> sink.number(lexer.number, start, end);
            case CHARACTER -> sink.character((int) lexer.value, start, end);
            case TRUE, FALSE -> sink.truth(token == Token.TRUE, start, end);
            case LABEL_REFERENCE -> sink.labelReference((int) lexer.value, start, end);
            default -> throw new AssertionError(token);
        }
    }

    private void gather(Token token) {
        int type = elementType();
        Object number = token == Token.INTEGER ? (Object) lexer.value : token == Token.NUMBER ? lexer.number : null;
        if (gathered + ElementTypes.bytes(type) > elements.length) elements = Arrays.copyOf(elements, 2 * gathered + ElementTypes.MOST_BYTES);
        if (!TypedVector.put(type, elements, gathered, number)) throw wrongElement();
        gathered += ElementTypes.bytes(type);
    }

    private ReadException wrongElement() {
        int type = elementType();
        String expected = "an element of #" + ElementTypes.tag(type) + "(…) is " + ElementTypes.expected(type);
        return lexer.error(expected + ", not " + lexer.string(lexer.start, lexer.end), lexer.start, lexer.end);
    }

    // Closing

    private void dot() {
        byte frame = depth == 0 ? VECTOR : frames[depth - 1];
        if (frame == EMPTY) throw lexer.error("a dot needs a datum before it", lexer.start, lexer.end);
        if (frame != LIST) throw lexer.error("a dot cannot stand here", lexer.start, lexer.end);
        frames[depth - 1] = DOTTED;
    }

    /** Handles a closing parenthesis; true if the outermost datum is complete. */
    private boolean close() {
        if (depth == 0) throw lexer.error("this parenthesis closes nothing", lexer.start, lexer.end);
        byte frame = frames[depth - 1];
        int start = starts[depth - 1];
        int end = lexer.end;
        if (isSquare(lexer.start, ']') != isSquare(start, '[')) throw notItsPartner(start);
        if (frame == DOTTED) throw lexer.error("a datum is missing behind the dot", lexer.start, end);
        if (frame >= PREFIX) throw lexer.error("a datum is missing behind " + lexer.string(start, markEnd(frame, start)), start, end);
        depth--;
        switch (frame) {
            case EMPTY, LIST, TAILED -> sink.closeList(frame == TAILED, end);
            case VECTOR -> sink.closeVector(end);
            default -> closeTyped(start, end);
        }
        return complete();
    }

    /** Square brackets are parentheses that must match each other, as in R6RS; R7RS leaves them open. */
    private boolean isSquare(int offset, char bracket) {
        return lexer.window.bytes[offset] == bracket;
    }

    private ReadException notItsPartner(int start) {
        Span opened = lexer.error("", start, start + 1).span();
        String marks = isSquare(start, '[') ? "a parenthesis cannot close the bracket at " : "a bracket cannot close the parenthesis at ";
        return lexer.error(marks + opened.line() + ":" + opened.column(), lexer.start, lexer.end);
    }

    private void closeTyped(int start, int end) {
        int from = open[--openCount];
        int type = open[--openCount];
        byte[] bytes = Arrays.copyOfRange(elements, from, gathered);
        if (type == ElementTypes.U8) sink.bytevector(bytes, start, end);
        else sink.typedVector(new TypedVector(type, bytes), start, end);
        gathered = from;
    }

    /** A datum is complete: closes what waited for just that. True if nothing is open any more. */
    private boolean complete() {
        while (depth > 0) {
            switch (frames[depth - 1]) {
                case PREFIX -> sink.closePrefix(lexer.end);
                case LABEL -> sink.closeLabel(lexer.end);
                case COMMENT -> {
                    depth--;
                    if (--commented == 0) sink = target;
                    return false;
                }
                case DOTTED -> {
                    frames[depth - 1] = TAILED;
                    return false;
                }
                case TAILED -> throw lexer.error("only one datum can follow the dot", lexer.start, lexer.end);
                case EMPTY -> {
                    frames[depth - 1] = LIST;
                    return false;
                }
                default -> { return false; }
            }
            depth--;
        }
        return true;
    }

    // Texts that end too early

    private ReadException unfinished() {
        byte frame = frames[depth - 1];
        int start = starts[depth - 1];
        int markEnd = markEnd(frame, start);
        if (frame >= PREFIX) return lexer.incomplete("a datum is missing behind " + lexer.string(start, markEnd), start, markEnd);
        int outermost = 0;
        while (frames[outermost] >= PREFIX) outermost++;
        String message = "the parenthesis that opens here is never closed";
        if (outermost < depth - 1) {
            Span first = lexer.error("", starts[outermost], starts[outermost] + 1).span();
            message += "; nor is the one at " + first.line() + ":" + first.column();
        }
        return lexer.incomplete(message, start, markEnd);
    }

    /** Where the mark that opened the frame ends. */
    private int markEnd(byte frame, int start) {
        byte[] text = lexer.window.bytes;
        return switch (frame) {
            case COMMENT -> start + 2;
            case PREFIX -> prefixEnd(text[start] == '#' ? start + 1 : start);
            case LABEL -> indexOf((byte) '=', start) + 1;
            default -> isSquare(start, '[') ? start + 1 : indexOf((byte) '(', start) + 1;
        };
    }

    /** Behind {@code '}, {@code `}, {@code ,} or {@code ,@}. */
    private int prefixEnd(int mark) {
        byte[] text = lexer.window.bytes;
        return mark + 1 < lexer.window.limit && text[mark] == ',' && text[mark + 1] == '@' ? mark + 2 : mark + 1;
    }

    private int indexOf(byte wanted, int i) {
        while (lexer.window.bytes[i] != wanted) i++;
        return i;
    }
}
