package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Lists;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ArrayBody;
import dev.lamina.core.runtime.ArrayRuns;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * All elements of a direct array at once: into another, into a new one, into a list or a vector. Elements that lie side by
 * side in bodies of one kind are copied as bytes.
 */
public final class ArrayCopies {
    private ArrayCopies() {}

    @Procedure(value = "%array-assign!", doc = "Replaces the elements of a direct array by those of another of the same shape; a string names the procedure for errors.")
    public static void assign(Ctx c, @Word long to, @Word long from, @Word long who) {
        if (!move(c, to, from)) convert(c, Text.string(who), to, from);
    }

    /** Copies the elements as bytes; false if they have to be looked at. */
    private static boolean move(Ctx c, @Word long to, @Word long from) {
        @Word long target = Array.body(to);
        @Word long source = Array.body(from);
        if (!ArrayElements.areAlike(target, source)) return false;
        for (ArrayRuns runs = new ArrayRuns(to, from); runs.next(); ) copy(target, source, runs);
        if (ArrayBody.kind(target) == Kind.VECTOR) c.wroteMany(Words.address(target));
        return true;
    }

    private static void convert(Ctx c, String who, @Word long to, @Word long from) {
        for (ArrayRuns runs = new ArrayRuns(to, from); runs.next(); )
            for (long i = 0; i < runs.count(); i++)
                ArrayElements.put(c, who, Array.body(to), runs.place(0, i), ArrayBody.get(c, Array.body(from), runs.place(1, i)), true);
    }

    private static void copy(@Word long to, @Word long from, ArrayRuns runs) {
        int shift = ArrayBody.shift(to);
        long target = ArrayBody.elements(to) + (runs.index(0) << shift);
        long source = ArrayBody.elements(from) + (runs.index(1) << shift);
        boolean areSideBySide = runs.count() == 1 || runs.step(0) == 1 && runs.step(1) == 1;
        if (areSideBySide) Memory.copy(source, target, runs.count() << shift);
        else copy(shift, source, runs.step(1) << shift, target, runs.step(0) << shift, runs.count());
    }

    /** Elements at distances in bytes. */
    private static void copy(int shift, long source, long sourceStep, long target, long targetStep, long count) {
        for (long i = 0; i < count; i++, source += sourceStep, target += targetStep) {
            switch (shift) {
                case 0 -> Memory.putByte(target, Memory.getByte(source));
                case 1 -> Memory.putShort(target, Memory.getShort(source));
                case 2 -> Memory.putInt(target, Memory.getInt(source));
                case 3 -> Memory.put(target, Memory.get(source));
                default -> {
                    Memory.put(target, Memory.get(source));
                    Memory.put(target + 8, Memory.get(source + 8));
                }
            }
        }
    }

    @Procedure(value = "%array-copy", facts = CONTROL, doc = "A new packed array of the elements of a direct one, over a body of the same kind.")
    public static @Word long copyLarge(Ctx c, long sp, @Word long array, @Word long isMutable, @Word long isSafe) {
        long flags = (isMutable == Words.FALSE ? 0 : Array.MUTABLE) | (isSafe == Words.FALSE ? 0 : Array.SAFE);
        return c.makeLarge(array, (maker, from) -> copy(maker, from, flags));
    }

    private static @Word long copy(Ctx c, @Word long array, long flags) {
        @Word long domain = Array.domain(array);
        @Word long body = newBody(c, Array.body(array), Interval.volume(domain));
        @Word long copy = Array.direct(c, domain, body, 0, Array.packedStrides(domain), flags);
        if (!move(c, copy, array)) convert(c, "array-copy", copy, array);
        return copy;
    }

    private static @Word long newBody(Ctx c, @Word long like, long count) {
        return switch (ArrayBody.kind(like)) {
            case VECTOR -> Vectors.make(c, Words.ofFixnum(count), Words.UNSPECIFIED);
            case STRING -> Text.makeFilled(c, count, 0);
            case BYTEVECTOR_VIEW -> TypedVectors.allocateUnfilled(c, ElementTypes.U8, count);
            case FREED -> throw Errors.freed(like);
            default -> TypedVectors.allocateUnfilled(c, ElementTypes.ofKind(ArrayBody.kind(like)), count);
        };
    }

    @Procedure(value = "%array->list", facts = EFFECT_FREE, doc = "A list of the elements of a direct array in lexicographic order.")
    public static @Word long toList(Ctx c, @Word long array) {
        long list = Words.EMPTY_LIST;
        for (ArrayRuns runs = new ArrayRuns(array); runs.next(); )
            for (long i = 0; i < runs.count(); i++) list = c.cons(ArrayBody.get(c, Array.body(array), runs.place(0, i)), list);
        return Lists.reverse(c, list);
    }

    @Procedure(value = "%array->vector", facts = EFFECT_FREE, doc = "A vector of the elements of a direct array in lexicographic order.")
    public static @Word long toVector(Ctx c, @Word long array) {
        @Word long vector = Vectors.make(c, Words.ofFixnum(Interval.volume(Array.domain(array))), Words.UNSPECIFIED);
        long to = ArrayBody.elements(vector);
        for (ArrayRuns runs = new ArrayRuns(array); runs.next(); )
            for (long i = 0; i < runs.count(); i++, to += Layout.WORD_BYTES) Memory.put(to, ArrayBody.get(c, Array.body(array), runs.place(0, i)));
        return vector;
    }
}
