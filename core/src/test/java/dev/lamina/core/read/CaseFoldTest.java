package dev.lamina.core.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CaseFoldTest {
    @Test
    void fullFoldingMayLengthen() {
        assertEquals("strasse", CaseFold.fold("Straße"));
        assertEquals("ss", CaseFold.fold("\u1E9E"));
        assertEquals("ffi", CaseFold.fold("\uFB03"));
        assertEquals("i\u0307", CaseFold.fold("\u0130"));
    }

    @Test
    void sigmasFoldAlike() {
        assertEquals("σσσ", CaseFold.fold("Σσς"));
        assertEquals('σ', CaseFold.fold('ς'));
    }

    @Test
    void turkicDotlessIAndCherokeeAreExceptions() {
        assertEquals("\u0131", CaseFold.fold("\u0131"));
        assertEquals("\u13A0", CaseFold.fold("\uAB70"));
        assertEquals(0x13F0, CaseFold.fold(0x13F8));
        assertEquals(0x13A0, CaseFold.fold(0x13A0));
    }

    @Test
    void simpleFoldingKeepsOneCharacter() {
        assertEquals('ß', CaseFold.fold('\u1E9E'));
        assertEquals('ß', CaseFold.fold('ß'));
        assertEquals('a', CaseFold.fold('A'));
        assertEquals('k', CaseFold.fold(0x212A));
    }
}
