package dev.lamina.core.runtime;

import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The pairs and vectors of a form as explicit renaming saw it that still are what the text says, so that what is made of them has
 * their places in the text. The form and its syntax are walked together, without recursion: whatever a part contains has a
 * higher number than the part. Nothing moves while such an object is in use.
 */
final class UnchangedParts {
    private final Mutator mutator;
    private final List<Syntax> syntaxes = new ArrayList<>();
    private final List<Long> words = new ArrayList<>();
    private final WordTable unchanged = new WordTable();

    UnchangedParts(Mutator mutator, @Word long form, Syntax syntax) {
        this.mutator = mutator;
        add(form, syntax);
        List<Integer> firstParts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            firstParts.add(words.size());
            addParts(words.get(i), syntaxes.get(i));
        }
        firstParts.add(words.size());
        boolean[] same = new boolean[words.size()];
        for (int i = same.length - 1; i >= 0; i--) {
            same[i] = isSame(i, same, firstParts.get(i), firstParts.get(i + 1));
            if (same[i] && SyntaxData.isCompound(words.get(i))) unchanged.put(words.get(i), i);
        }
    }

    /** The syntax of the datum, or null if it is not such a part. */
    Syntax of(@Word long datum) {
        int number = unchanged.get(datum);
        return number == WordTable.ABSENT ? null : syntaxes.get(number);
    }

    private void add(@Word long word, Syntax syntax) {
        words.add(word);
        syntaxes.add(syntax);
    }

    /** Nothing is added if the shapes differ. */
    private void addParts(@Word long word, Syntax syntax) {
        if (syntax.content() instanceof SyntaxPair pair && Words.isPair(word)) {
            add(Parts.get(word, 0), pair.car());
            add(Parts.get(word, 1), pair.cdr());
        } else if (syntax.content() instanceof Syntax[] elements && !Words.isPair(word) && Parts.count(word) == elements.length) {
            for (int i = 0; i < elements.length; i++) add(Parts.get(word, i), elements[i]);
        }
    }

    private boolean isSame(int i, boolean[] same, int first, int end) {
        Syntax syntax = syntaxes.get(i);
        if (!SyntaxData.isCompound(words.get(i))) return isSameAtom(words.get(i), syntax);
        for (int part = first; part < end; part++) if (!same[part]) return false;
        return first < end;
    }

    private boolean isSameAtom(@Word long word, Syntax syntax) {
        SyntaxObject introduced = SyntaxObjects.orNull(mutator, word);
        return introduced == null ? syntax.content().equals(SyntaxData.plain(word)) : introduced.syntax() == syntax;
    }
}
