package dev.lamina.core.read;

/**
 * The set of scopes of an identifier, after Flatt ("Binding as Sets of Scopes", POPL 2016) with one economy: only macro
 * expansions leave their mark on syntax. The scopes of binding forms are not painted over what stands inside them;
 * they are the expander's chain of frames. So what no macro made has the empty set, and quoted data are never copied.
 *
 * <p>The set is immutable and ordered by age, newest first, because a scope can only be added to what existed before
 * it. Two identifiers are the same for a binding form ({@code bound-identifier=?}) if name and set are equal.
 */
public final class Scopes {
    public static final Scopes NONE = new Scopes(null, null);

    private final Scope newest;
    private final Scopes older;

    private Scopes(Scope newest, Scopes older) {
        this.newest = newest;
        this.older = older;
    }

    /** Adds a scope that is newer than all members. */
    public Scopes with(Scope scope) {
        assert scope != null && scope != newest;
        return new Scopes(scope, this);
    }

    public boolean isEmpty() {
        return newest == null;
    }

    /** The expansion that introduced the identifier. */
    public Scope newest() {
        assert !isEmpty();
        return newest;
    }

    /** The set as it was in the macro's definition. */
    public Scopes older() {
        assert !isEmpty();
        return older;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Scopes that)) return false;
        Scopes mine = this;
        while (mine != that) {
            if (mine.newest != that.newest || mine.newest == null) return false;
            mine = mine.older;
            that = that.older;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return isEmpty() ? 0 : System.identityHashCode(newest);
    }
}
