package dev.lamina.core.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutlineTest {
    private static int partner(String text, int offset) {
        return Outline.of(text).partner(offset);
    }

    @Test
    void parenthesesHavePartners() {
        assertEquals(6, partner("(a (b))", 0));
        assertEquals(0, partner("(a (b))", 6));
        assertEquals(3, partner("(a (b))", 5));
        assertEquals(Outline.NONE, partner("(a (b))", 1));
    }

    @Test
    void vectorsPairAtTheirParenthesis() {
        assertEquals(5, partner("#(1 2)", 1));
        assertEquals(5, partner("#u8(1))", 3));
    }

    @Test
    void stringsCommentsCharactersAndBarsHoldNoParentheses() {
        for (String inside : new String[] {"\")\"", "#|)|#", "#\\)", "|)|", ";)\n", "\"\\\")\""})
            assertEquals(inside.length() + 2, partner("( " + inside + ")", 0), inside);
    }

    @Test
    void whatIsOpenHasNoPartnerAndWhatClosesNothingIsStray() {
        Outline outline = Outline.of("(a))");
        assertTrue(outline.isStray(3));
        assertFalse(outline.isStray(2));
        assertEquals(Outline.NONE, outline.partner(3));
        assertEquals(Outline.NONE, partner("((a)", 0));
    }

    @Test
    void offsetsCountJavaCharacters() {
        assertEquals(6, partner("(\"é😀\")", 0));
    }

    @Test
    void wrongTextIsPassedOver() {
        assertEquals(5, partner("(a ] )", 0));
        assertEquals(9, partner("(#\\nixda )", 0));
    }

    @Test
    void knowsTheStringAroundTheCursor() {
        Outline outline = Outline.of("(f \"a)b\" c \"open");
        assertEquals(3, outline.stringAround(4));
        assertEquals(3, outline.stringAround(7));
        assertEquals(Outline.NONE, outline.stringAround(8));
        assertEquals(Outline.NONE, outline.stringAround(3));
        assertEquals(11, outline.stringAround(16));
    }

    @Test
    void bodiesAreIndentedByTwo() {
        assertEquals(2, Outline.of("(define (f x)").indentation());
        assertEquals(4, Outline.of("(define (f x)\n  (let ((y 1))").indentation());
        assertEquals(2, Outline.of("(when (f x)\n  (g)").indentation());
    }

    @Test
    void operandsStandBelowTheFirst() {
        assertEquals(3, Outline.of("(+ 1").indentation());
        assertEquals(3, Outline.of("(+ 1\n   2").indentation());
        assertEquals(1, Outline.of("(list").indentation());
        assertEquals(6, Outline.of("(let ((a 1)").indentation());
        assertEquals(0, Outline.of("(f)").indentation());
    }

    @Test
    void textInsideOfStringsIsNotIndented() {
        assertEquals(0, Outline.of("(display \"a").indentation());
        assertEquals(0, Outline.of("(display #| a").indentation());
    }
}
