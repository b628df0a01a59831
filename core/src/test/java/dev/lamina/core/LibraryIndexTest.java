package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryIndexTest {
    private final LibraryIndex index = LibraryIndex.load();

    @Test
    void everyNameIsFound() {
        List<String> names = new ArrayList<>();
        index.names().forEach(names::add);
        assertTrue(names.size() > 500, "names: " + names.size());
        for (String name : names) {
            assertTrue(index.isDefined(name), name);
            assertTrue(index.procedure(name) != null ^ index.constant(name) != null, name);
        }
    }

    @Test
    void nothingElseIsFound() {
        for (String name : List.of("", "!", "ca", "carr", "zzzz", "~", "\u03BB", "car\t")) {
            assertFalse(index.isDefined(name), name);
            assertNull(index.procedure(name), name);
            assertNull(index.constant(name), name);
        }
    }

    @Test
    void entriesAreParsed() {
        assertEquals(1, index.procedure("car").clauses().getFirst().required());
        assertNotNull(index.procedure("map").clauses());
    }
}
