package dev.lamina.core.read;

/** The content of a {@link Syntax} that is a pair. No method of it recurses: lists can be a million levels deep. */
public sealed class SyntaxPair permits QuotedPair {
    private Syntax car;
    private Syntax cdr;

    public SyntaxPair(Syntax car, Syntax cdr) {
        this.car = car;
        this.cdr = cdr;
    }

    public Syntax car() {
        return car;
    }

    public Syntax cdr() {
        return cdr;
    }

    /** For the reader, which closes circles when it has built all their parts. */
    void set(Syntax newCar, Syntax newCdr) {
        car = newCar;
        cdr = newCdr;
    }
}
