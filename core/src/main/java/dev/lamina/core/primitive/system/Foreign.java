package dev.lamina.core.primitive.system;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.foreign.ForeignFunction;
import dev.lamina.core.foreign.ForeignLibrary;
import dev.lamina.core.foreign.ForeignType;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code (lamina foreign)} calls C with. Vectors are passed where they lie: nothing is collected before a primitive
 * returns. A function that is collect-safe is called by the driver, while the thread counts as stopped; then a vector must be
 * one that never moves.
 */
public final class Foreign {
    private static final String MAKE = "foreign-procedure";

    private Foreign() {}

    @Procedure(value = "%foreign-function", doc = "A function of a library (or of the standard one) with its types.")
    public static @Word long make(Ctx c, @Word long library, @Word long name, @Word long parameters, @Word long result) {
        if (library != Words.FALSE) Strings.check(MAKE, library);
        Strings.check(MAKE, name);
        List<ForeignType> types = new ArrayList<>();
        for (@Word long rest = parameters; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) types.add(type(Pairs.first(rest), true));
        MemorySegment address = ForeignLibrary.find(library == Words.FALSE ? "" : Text.string(library), Text.string(name));
        return c.heap().hostObject(c, new ForeignFunction(Text.string(name), address, types, type(result, false)), 0);
    }

    private static ForeignType type(@Word long name, boolean isParameter) {
        if (!Words.isSymbol(name)) throw Errors.wrongType(MAKE, "the name of a type", name);
        ForeignType type = ForeignType.of(Text.string(name));
        boolean known = type != null && (type.form() != ForeignType.Form.VECTOR || ForeignValues.elementType(type) >= 0);
        if (!known) throw Errors.other(MAKE, "there is no type " + Text.string(name) + "; the types are " + ForeignType.NAMES);
        boolean fits = type.form() != (isParameter ? ForeignType.Form.VOID : ForeignType.Form.VECTOR);
        if (!fits) throw Errors.other(MAKE, type.name() + " is no type of " + (isParameter ? "a parameter" : "a result"));
        return type;
    }

    /** Calls a function that is not collect-safe. */
    @Procedure("%foreign-call")
    public static @Word long call(Ctx c, @Word long function, @Word long arguments) {
        ForeignFunction called = (ForeignFunction) c.heap().hostOf(function);
        try (Arena arena = Arena.ofConfined()) {
            Object result = called.call(ForeignValues.toC(called, arguments, arena));
            return ForeignValues.fromC(c, called.result(), result);
        }
    }

    @Procedure(value = "%foreign-call-collect-safe", facts = CONTROL)
    public static @Word long callCollectSafe(Ctx c, long sp, @Word long function, @Word long arguments) {
        ForeignFunction called = (ForeignFunction) c.heap().hostOf(function);
        @Word long rest = arguments;
        for (ForeignType type : called.parameters()) {
            if (rest == Words.EMPTY_LIST) break;
            boolean moves = type.form() == ForeignType.Form.VECTOR && !c.heap().isImmovable(Pairs.first(rest));
            if (moves) throw Errors.wrongType(called.name(), "for a collect-safe procedure a vector of 8 KB or more, which never moves", Pairs.first(rest));
            rest = Pairs.rest(rest);
        }
        Handle kept = c.heap().handle(arguments);
        return c.request(driver -> {
            try (kept; Arena arena = Arena.ofConfined()) {
                Object[] given = ForeignValues.toC(called, kept.get(), arena);
                Object result;
                driver.heap().park(driver);
                try {
                    result = called.call(given);
                } finally {
                    driver.heap().unpark(driver);
                }
                return ForeignValues.fromC(driver, called.result(), result);
            }
        });
    }
}
