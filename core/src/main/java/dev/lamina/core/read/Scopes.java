package dev.lamina.core.read;

import java.util.Arrays;

/**
 * An immutable set of scopes (Flatt, "Binding as Sets of Scopes", POPL 2016). A scope is a fresh number; an identifier
 * refers to the binding with the same name and the largest subset of its scopes. Kept sorted, because sets are small
 * and are compared for inclusion far more often than changed.
 */
public final class Scopes {
    public static final Scopes NONE = new Scopes(new int[0]);

    private final int[] members;

    private Scopes(int[] members) {
        this.members = members;
    }

    public boolean contains(int scope) {
        return Arrays.binarySearch(members, scope) >= 0;
    }

    public int size() {
        return members.length;
    }

    public Scopes with(int scope) {
        int place = Arrays.binarySearch(members, scope);
        if (place >= 0) return this;
        int at = -place - 1;
        int[] more = new int[members.length + 1];
        System.arraycopy(members, 0, more, 0, at);
        more[at] = scope;
        System.arraycopy(members, at, more, at + 1, members.length - at);
        return new Scopes(more);
    }

    public Scopes without(int scope) {
        int at = Arrays.binarySearch(members, scope);
        if (at < 0) return this;
        int[] less = new int[members.length - 1];
        System.arraycopy(members, 0, less, 0, at);
        System.arraycopy(members, at + 1, less, at, less.length - at);
        return less.length == 0 ? NONE : new Scopes(less);
    }

    /** Adds the scope if it is absent, removes it if present: how a macro's own identifiers are told from its user's. */
    public Scopes flip(int scope) {
        return contains(scope) ? without(scope) : with(scope);
    }

    public boolean isSubsetOf(Scopes other) {
        int j = 0;
        for (int member : members) {
            while (j < other.members.length && other.members[j] < member) j++;
            if (j == other.members.length || other.members[j] != member) return false;
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scopes that && Arrays.equals(members, that.members);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members);
    }

    @Override
    public String toString() {
        return Arrays.toString(members);
    }
}
