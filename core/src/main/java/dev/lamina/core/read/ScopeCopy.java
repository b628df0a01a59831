package dev.lamina.core.read;

import java.util.ArrayDeque;
import java.util.Deque;

/** Copies a datum giving its identifiers scopes; those that have some keep them. Without recursion. */
final class ScopeCopy {
    private enum Join { PAIR }

    private record Vector(Syntax original, int length) {}

    private ScopeCopy() {}

    static Syntax of(Syntax datum, Scopes scopes) {
        Deque<Object> pending = new ArrayDeque<>();
        Deque<Syntax> made = new ArrayDeque<>();
        pending.push(datum);
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case Join join -> {
                    Syntax cdr = made.pop();
                    Syntax car = made.pop();
                    made.push(new Syntax(new SyntaxPair(car, cdr), car.span()));
                }
                case Vector vector -> {
                    Syntax[] elements = new Syntax[vector.length];
                    for (int i = elements.length - 1; i >= 0; i--) elements[i] = made.pop();
                    made.push(new Syntax(elements, vector.original.span()));
                }
                case Syntax part -> take(part, scopes, pending, made);
                default -> throw new AssertionError();
            }
        }
        return made.pop();
    }

    private static void take(Syntax part, Scopes scopes, Deque<Object> pending, Deque<Syntax> made) {
        switch (part.content()) {
            case SyntaxPair pair -> {
                pending.push(Join.PAIR);
                pending.push(pair.cdr());
                pending.push(pair.car());
            }
            case Syntax[] elements -> {
                pending.push(new Vector(part, elements.length));
                for (int i = elements.length - 1; i >= 0; i--) pending.push(elements[i]);
            }
            case Symbol symbol -> made.push(part.scopes().isEmpty() ? new Syntax(symbol, scopes, part.span()) : part);
            default -> made.push(part);
        }
    }
}
