package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Boxes, SRFI 111, and the same objects as the storage of assigned local variables, which assignment conversion makes
 * and which nobody else can see, so that those accesses need no check.
 */
public final class Boxes {
    private Boxes() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.BOX);

    @Procedure(value = "box?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a box.")
    public static boolean isBox(@Word long value) {
        long address = value ^ Words.OBJECT;
        return address >>> Words.TAG_SHIFT == 0 && Memory.get(address) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    @Procedure(value = "box", facts = EFFECT_FREE, doc = "A new box that holds the value.")
    public static @Word long make(Ctx c, @Word long value) {
        return makeVariable(c, value);
    }

    @Procedure(value = "unbox", facts = EFFECT_FREE, doc = "The value in a box.")
    public static @Word long get(@Word long box) {
        if (!isBox(box)) throw notABox("unbox", box);
        return variable(box);
    }

    @Procedure(value = "set-box!", doc = "Replaces the value in a box.")
    public static void set(Ctx c, @Word long box, @Word long value) {
        if (!isBox(box)) throw notABox("set-box!", box);
        setVariable(c, box, value);
    }

    @Procedure(value = "%box", facts = EFFECT_FREE, doc = "A new assigned variable.")
    public static @Word long makeVariable(Ctx c, @Word long value) {
        long address = c.allocate(Kind.BOX, 0);
        Memory.put(address + Layout.BOX_VALUE, value);
        return Words.tagged(Words.OBJECT, address);
    }

    @Procedure(value = "%unbox", facts = {EFFECT_FREE, TOTAL}, doc = "The value of an assigned variable.")
    public static @Word long variable(@Word long box) {
        assert isBox(box) : Words.describe(box);
        return Memory.get((box ^ Words.OBJECT) + Layout.BOX_VALUE);
    }

    @Procedure(value = "%unbox-checked", facts = EFFECT_FREE, doc = "The value of an assigned variable, which may not have been defined yet.")
    public static @Word long checkedVariable(@Word long box, @Word long name) {
        long value = variable(box);
        if (value == Words.UNBOUND) throw Errors.undefinedYet(name);
        return value;
    }

    @Procedure(value = "%up-to-date?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether nothing has taken the place of a unit's code.")
    public static boolean isUpToDate(@Word long successors) {
        return variable(successors) == Words.FALSE;
    }

    @Procedure(value = "%successor", facts = {EFFECT_FREE, TOTAL}, doc = "The procedure that has taken the place of a closure's code.")
    public static @Word long successor(@Word long successors, @Word long number) {
        long all = Words.address(variable(successors));
        return Memory.get(all + Layout.VECTOR_ELEMENTS + Words.fixnum(number) * Layout.WORD_BYTES);
    }

    @Procedure(value = "%set-box!", facts = TOTAL, doc = "Assigns a variable.")
    public static void setVariable(Ctx c, @Word long box, @Word long value) {
        assert isBox(box) : Words.describe(box);
        c.write(box ^ Words.OBJECT, Layout.BOX_VALUE, value);
    }

    private static RuntimeException notABox(String who, @Word long given) {
        return Errors.wrongType(who, "a box", given);
    }
}
