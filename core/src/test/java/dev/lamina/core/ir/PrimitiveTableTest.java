package dev.lamina.core.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.Primitive.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrimitiveTableTest {
    private static final Primitive CAR = primitive("car", 1, false, EnumSet.of(Fact.EFFECT_FREE, Fact.FOLDABLE));
    private static final Primitive PLUS_2 = primitive("+", 2, false, EnumSet.of(Fact.PURE));
    private static final Primitive PLUS_REST = primitive("+", 1, true, EnumSet.noneOf(Fact.class));
    private static final Primitive LAMBDA_SIGN = primitive("λ→x", 0, false, EnumSet.of(Fact.CONTROL));
    private static final PrimitiveTable TABLE = PrimitiveTable.of(List.of(PLUS_2, CAR, LAMBDA_SIGN, PLUS_REST));

    private static Primitive primitive(String name, int parameters, boolean rest, Set<Fact> facts) {
        return new Primitive(name, "dev/lamina/core/primitive/Any", "m", "(" + "J".repeat(parameters) + ")J", parameters, rest, facts, "documentation of " + name);
    }

    @Test
    void entriesComeBackAsTheyWere() {
        assertEquals(List.of(CAR), TABLE.named("car"));
        assertEquals(List.of(PLUS_2, PLUS_REST), TABLE.named("+"));
        assertEquals(List.of(LAMBDA_SIGN), TABLE.named("λ→x"));
        assertEquals(List.of(), TABLE.named("cdr"));
    }

    @Test
    void namesAreSorted() {
        assertEquals(List.of("+", "car", "λ→x"), TABLE.names());
        assertTrue(TABLE.contains("car"));
        assertFalse(TABLE.contains("ca"));
    }

    @Test
    void exactNumberOfParametersIsPreferred() {
        assertEquals(PLUS_2, TABLE.find("+", 2));
        assertEquals(PLUS_REST, TABLE.find("+", 0));
        assertEquals(PLUS_REST, TABLE.find("+", 9));
        assertNull(TABLE.find("car", 2));
        assertThrows(NoSuchElementException.class, () -> TABLE.require("car", 2));
    }

    @Test
    void anEntryIsParsedOnce() {
        assertSame(TABLE.named("car").getFirst(), TABLE.named("car").getFirst());
    }

    @Test
    void anEmptyTableHasNoNames() {
        assertEquals(List.of(), PrimitiveTable.of(List.of()).names());
    }
}
