package dev.lamina.core.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds {@link Syntax} with spans. Finished data lie on a stack; closing a structure takes its parts from there.
 *
 * <p>Datum labels make sense only in literals: what is quoted, and vectors. The outermost literal around a label is
 * wrapped as {@link Labelled}, so the expander need not know about sharing and circles; a circle anywhere else would be
 * a program without end, and is an error (R7RS 2.4).
 */
final class SyntaxSink implements DatumSink {
    private static final byte PLAIN = 0;
    private static final byte LITERAL = 1;
    private static final byte QUASI = 2;

    private final Source source;
    private final SymbolCache symbols = new SymbolCache();
    private final Labels labels = new Labels();

    private Syntax[] items = new Syntax[64];
    private int count;

    private int[] bases = new int[64];
    private int[] starts = new int[64];
    private byte[] kinds = new byte[64];
    /** For each frame, how many labels had been used when it was opened. */
    private int[] labelsBefore = new int[64];
    private int depth;
    private int literals;
    private int quasis;

    SyntaxSink(Source source) {
        this.source = source;
    }

    /** The datum that is complete. */
    Syntax take() {
        assert count == 1 && depth == 0 && literals == 0 && quasis == 0 : count + " data, " + depth + " frames";
        labels.forget();
        return items[--count];
    }

    @Override
    public void reset() {
        count = 0;
        depth = 0;
        literals = 0;
        quasis = 0;
        labels.forget();
    }

    // Atoms

    private void add(Object content, int start, int end) {
        add(new Syntax(content, new Span(source, start, end)));
    }

    private void add(Syntax datum) {
        if (count == items.length) items = Arrays.copyOf(items, 2 * count);
        items[count++] = datum;
    }

    @Override
    public void symbol(byte[] text, int from, int to, int start, int end) {
        Symbol symbol = symbols.get(text, from, to);
        if (depth > 0 && kinds[depth - 1] == PLAIN && count == bases[depth - 1]) mark(symbol.name());
        add(symbol, start, end);
    }

    /** The first symbol of a list may make it a literal. */
    private void mark(String symbol) {
        if (symbol.equals("quote")) enter(LITERAL);
        else if (symbol.equals("quasiquote")) enter(QUASI);
    }

    @Override
    public void string(byte[] text, int from, int to, int start, int end) {
        add(new String(text, from, to - from, StandardCharsets.UTF_8), start, end);
    }

    @Override
    public void character(int codePoint, int start, int end) {
        add(new Char(codePoint), start, end);
    }

    @Override
    public void truth(boolean value, int start, int end) {
        add(value, start, end);
    }

    @Override
    public void integer(long value, int start, int end) {
        add(value, start, end);
    }

    @Override
    public void number(Object value, int start, int end) {
        add(value, start, end);
    }

    @Override
    public void bytevector(byte[] elements, int start, int end) {
        add(elements, start, end);
    }

    @Override
    public void typedVector(TypedVector vector, int start, int end) {
        add(vector, start, end);
    }

    // Structures

    private void open(int start) {
        if (depth == bases.length) {
            bases = Arrays.copyOf(bases, 2 * depth);
            starts = Arrays.copyOf(starts, 2 * depth);
            kinds = Arrays.copyOf(kinds, 2 * depth);
            labelsBefore = Arrays.copyOf(labelsBefore, 2 * depth);
        }
        bases[depth] = count;
        starts[depth] = start;
        kinds[depth] = PLAIN;
        labelsBefore[depth++] = labels.uses();
    }

    private void enter(byte kind) {
        kinds[depth - 1] = kind;
        if (kind == LITERAL) literals++;
        else quasis++;
    }

    /** Closes the innermost frame; true if it was the outermost literal and has labels. */
    private boolean close() {
        depth--;
        if (kinds[depth] == QUASI) quasis--;
        return kinds[depth] == LITERAL && --literals == 0 && labels.uses() > labelsBefore[depth];
    }

    @Override
    public void openList(int start) {
        open(start);
    }

    @Override
    public void closeList(boolean dotted, int end) {
        boolean hasLabels = close();
        int base = bases[depth];
        Span span = new Span(source, starts[depth], end);
        if (hasLabels && count - base == 2 && !dotted) items[base + 1] = labelled(items[base + 1]);
        Syntax list = dotted ? items[--count] : new Syntax(Syntax.Atom.EMPTY, span);
        while (count > base) list = new Syntax(new SyntaxPair(items[--count], list), span);
        add(list);
    }

    private static Syntax labelled(Syntax literal) {
        return new Syntax(new Labelled(literal), literal.span());
    }

    @Override
    public void openVector(int start) {
        open(start);
        if (quasis == 0 || literals > 0) enter(LITERAL);
    }

    @Override
    public void closeVector(int end) {
        boolean hasLabels = close();
        int base = bases[depth];
        Syntax vector = new Syntax(Arrays.copyOfRange(items, base, count), new Span(source, starts[depth], end));
        count = base;
        add(hasLabels ? labelled(vector) : vector);
    }

    @Override
    public void openPrefix(String symbol, int start, int end) {
        open(start);
        mark(symbol);
        add(new Symbol(symbol), start, end);
    }

    @Override
    public void closePrefix(int end) {
        closeList(false, end);
    }

    // Labels

    @Override
    public void openLabel(int label, int start, int end) {
        Span span = new Span(source, start, end);
        if (!labels.open(label, span)) throw new ReadException("the label #" + label + "= is used twice", span);
    }

    @Override
    public void closeLabel(int end) {
        Syntax datum = items[count - 1];
        if (labels.isPlaceholder(datum)) throw new ReadException("the label stands for nothing but itself", datum.span());
        labels.close(datum);
    }

    @Override
    public void labelReference(int label, int start, int end) {
        Span span = new Span(source, start, end);
        Syntax datum = labels.get(label);
        if (datum == null) throw new ReadException("no datum has the label #" + label + "=", span);
        if (literals == 0 && labels.isPlaceholder(datum)) throw new ReadException("only a quoted datum can contain itself", span);
        add(datum);
    }
}
