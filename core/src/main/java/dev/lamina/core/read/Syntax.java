package dev.lamina.core.read;

/**
 * One node of source text: its content, where it stands, and the scopes of an identifier. Content is one of
 * <pre>
 *   Symbol  SyntaxPair  EMPTY (the empty list)  Syntax[] (vector)  Boolean  Char  String  byte[] (bytevector)
 *   TypedVector (of another type than u8)  Long  BigInteger  Ratio  Double  Complex
 *   UNSPECIFIED, EOF, UNBOUND, SUCCESSORS (in constants the compiler makes)
 *   Labelled (a constant with datum labels)
 * </pre>
 * A constant stays Syntax up to code generation, so compilation never holds Scheme words and needs no heap.
 */
public final class Syntax {
    /** A content that has no parts. */
    public enum Atom {
        EMPTY, UNSPECIFIED, EOF, UNBOUND,
        /** The box in which a unit finds the procedures that take the place of its own, once there are some. */
        SUCCESSORS
    }

    private final Object content;
    private final Scopes scopes;
    private final Span span;

    public Syntax(Object content, Scopes scopes, Span span) {
        assert content != null;
        this.content = content;
        this.scopes = scopes;
        this.span = span;
    }

    public Syntax(Object content, Span span) {
        this(content, Scopes.NONE, span);
    }

    public static Syntax of(Object content) {
        return new Syntax(content, Scopes.NONE, Span.NONE);
    }

    public Object content() {
        return content;
    }

    public Scopes scopes() {
        return scopes;
    }

    public Span span() {
        return span;
    }

    /** A datum without scopes of its own, with those of this identifier at each of its identifiers. */
    public Syntax copyScopes(Syntax datum) {
        return scopes.isEmpty() ? datum : ScopeCopy.of(datum, scopes);
    }

    public boolean isSymbol() {
        return content instanceof Symbol;
    }

    public boolean isPair() {
        return content instanceof SyntaxPair;
    }

    public boolean isEmpty() {
        return content == Atom.EMPTY;
    }
}
