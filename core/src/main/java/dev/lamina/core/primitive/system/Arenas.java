package dev.lamina.core.primitive.system;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.read.Described;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Arena;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * What {@code with-arena} of the library is made of. An arena is entered and left by winders, so its vectors end whenever
 * control leaves the body; a continuation that comes back finds it open and empty.
 */
public final class Arenas {
    private Arenas() {}

    /** An arena with the one around it. */
    private static final class Scope implements Described {
        final Arena arena = new Arena();
        Arena outer;

        @Override
        public String description() {
            return "arena";
        }
    }

    @Procedure(value = "%make-arena")
    public static @Word long make(Ctx c) {
        return c.heap().hostObject(c, new Scope(), 0);
    }

    @Procedure(value = "%enter-arena!")
    public static void enter(Ctx c, @Word long scope) {
        Scope entered = scope(c, scope);
        entered.outer = c.arena();
        c.setArena(entered.arena);
    }

    @Procedure(value = "%leave-arena!")
    public static void leave(Ctx c, @Word long scope) {
        Scope left = scope(c, scope);
        c.setArena(left.outer);
        c.heap().endArena(c, left.arena);
    }

    /** The vector, the array's elements, or those that are elements of the list or vector, outlive the arena. */
    @Procedure(value = "%keep-from-arena!")
    public static void keep(Ctx c, @Word long scope, @Word long value) {
        Arena outer = scope(c, scope).outer;
        keepOne(c, value, outer);
        for (long rest = value; Words.isPair(rest); rest = Pairs.rest(rest)) keepOne(c, Pairs.first(rest), outer);
        if (!Vectors.isVector(value)) return;
        long count = Words.fixnum(Vectors.length(value));
        for (long i = 0; i < count; i++) keepOne(c, Vectors.ref(value, Words.ofFixnum(i)), outer);
    }

    private static void keepOne(Ctx c, @Word long value, Arena outer) {
        if (!Words.isObject(value)) return;
        Kind kind = Layout.kind(Memory.get(Words.address(value)));
        if (kind.fixedScan == Kind.Scan.NUMERIC) c.heap().keepFromArena(value, outer);
        else if (Array.isDirect(value)) keepOne(c, Array.body(value), outer);
    }

    private static Scope scope(Ctx c, @Word long scope) {
        return (Scope) c.heap().hostOf(scope);
    }

    @Procedure(value = "arena-stats", doc = "An association list of what the innermost arena has made and what is left; empty outside of all.")
    public static @Word long statistics(Ctx c) {
        Arena arena = c.arena();
        if (arena == null) return Words.EMPTY_LIST;
        long list = entry(c, "freed-bytes", arena.freedBytes(), Words.EMPTY_LIST);
        list = entry(c, "bytes", arena.bytes(), list);
        list = entry(c, "living", arena.living(), list);
        return entry(c, "vectors", arena.vectors(), list);
    }

    private static @Word long entry(Ctx c, String name, long value, @Word long more) {
        return c.cons(c.cons(Text.symbol(c, name), Bignum.ofLong(c, value)), more);
    }
}
