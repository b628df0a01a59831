package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.expand.ShippedLibraries;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedLibrariesTest {
    /** A name that two of them export is one procedure, not two of the same name. */
    @Test
    void allCanBeImportedTogether() {
        List<String> libraries = ShippedLibraries.names();
        assertTrue(libraries.size() > 30, libraries.toString());
        try (Scheme scheme = Scheme.create()) {
            assertEquals("3", scheme.eval("(import (scheme base) (lamina) " + String.join(" ", libraries) + ") (+ 1 2)").toString());
        }
    }
}
