package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.SchemeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static final int WIDTH = 40;

    private final Scheme scheme = Scheme.create();
    private final Prompt prompt = scheme.prompt();

    @AfterEach
    void close() {
        scheme.close();
    }

    private String shown(String text, int width) {
        List<String> values = new ArrayList<>();
        prompt.evaluate("test", text, width, (number, value) -> values.add(value));
        return String.join("; ", values);
    }

    private String shown(String text) {
        return shown(text, WIDTH);
    }

    // Values

    @Test
    void valuesAreKeptUnderNumbers() {
        assertEquals("1; 2; 3", shown("1 (if #f #f) (values 2 3)"));
        assertEquals("(1 2 3)", shown("(list $1 $2 $3)"));
        assertEquals("(1 2 3)", shown("$4"));
    }

    @Test
    void onlyTheLastHundredValuesAreKept() {
        shown("(apply values (iota 101))");
        assertEquals("1", shown("$2"));
        var uncaught = assertThrows(SchemeException.Uncaught.class, () -> shown("$1"));
        assertTrue(uncaught.getMessage().contains("unbound variable: $1"), uncaught.getMessage());
    }

    @Test
    void aFailedFormKeepsWhatCameBefore() {
        assertThrows(SchemeException.Uncaught.class, () -> shown("5 (car 5)"));
        assertEquals("5", shown("$1"));
    }

    // Pretty printing

    @Test
    void whatFitsInOneLineIsAsWriteWritesIt() {
        for (String datum : List.of("(1 . 2)", "#(a \"b\" #\\c)", "(quote a)", "#u8(1 255)", "#f64(1.5 -0.0)", "(a . #(b))", "()", "'`(a ,b ,@c)"))
            assertEquals(shown("'" + datum, Prompt.UNLIMITED), shown("'" + datum, 200), datum);
    }

    @Test
    void longListsAreFilledIntoTheWidth() {
        String text = shown("(iota 50)");
        assertEquals("(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15", text.lines().findFirst().orElseThrow());
        assertTrue(text.lines().allMatch(line -> line.length() <= WIDTH), text);
        assertTrue(text.lines().skip(1).allMatch(line -> line.startsWith(" ") && !line.startsWith("  ")), text);
        assertEquals(shown("(iota 50)", Prompt.UNLIMITED), text.replaceAll("\\s+", " "));
    }

    @Test
    void nestedDataIsLaidOutWithoutChange() {
        String expression = "(map (lambda (i) (vector i (list 'name (number->string i)) (iota i))) (iota 15))";
        String text = shown(expression);
        assertTrue(text.lines().allMatch(line -> line.length() <= WIDTH), text);
        assertEquals(shown(expression, Prompt.UNLIMITED), text.replaceAll("\\s+", " "));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        assertTrue(shown("(make-vector 1000000 'x)").endsWith("… 999800 more)"));
        assertTrue(shown("(iota 100000)").endsWith("… 99800 more)"));
        assertTrue(shown("(make-f64vector 5000 0.5)").endsWith("… 4800 more)"));
        assertTrue(shown("(make-string 50000 #\\x)").length() < 11_000);
    }

    @Test
    void circularDataHasLabels() {
        assertEquals("#0=(1 2 . #0#)", shown("(define l (list 1 2)) (set-cdr! (cdr l) l) l"));
        assertEquals("#0=#(1 #0#)", shown("(define v (vector 1 2)) (vector-set! v 1 v) v"));
    }

    @Test
    void dataOfAnyShapeIsBounded() {
        assertTrue(shown("(let loop ((i 0) (l '())) (if (= i 1000000) l (loop (+ i 1) (list l))))").length() < 10_000);
        assertTrue(shown("(define (tree n) (if (= n 0) 'leaf (cons (tree (- n 1)) (tree (- n 1))))) (tree 18)").length() < 100_000);
    }

    @Test
    void recordsShowTheirFields() {
        assertEquals("#<point x: 1 y: (2 3)>", shown("(define-record-type point (make-point x y) point? (x x)) (make-point 1 '(2 3))".replace("(x x)", "(x px) (y py)")));
    }

    // Names

    @Test
    void describesProcedures() {
        shown("(define (area width height . rest)\n  (* width height))");
        assertEquals("area: procedure\n  (area width height . rest)\n  defined at test:1:1\n", prompt.describe("area"));
    }

    @Test
    void describesPrimitivesWithTheirDocumentation() {
        String car = prompt.describe("car");
        assertTrue(car.startsWith("car: procedure\n  (car "), car);
        assertTrue(car.contains("first") && car.endsWith("built in, in (scheme base)\n"), car);
    }

    @Test
    void describesSyntaxMacrosAndVariables() {
        assertTrue(prompt.describe("if").startsWith("if: syntax\n  (if test consequent [alternative])\n"));
        shown("(define-syntax my-or (syntax-rules () ((_ a b) (if a a b)))) (define pi 3.14)");
        assertEquals("my-or: macro\n  (my-or a b)\n  defined at test:1:40\n", prompt.describe("my-or"));
        assertEquals("pi: variable\n  3.14\n", prompt.describe("pi"));
        assertNull(prompt.describe("no-such-name"));
        assertEquals(List.of("pi"), prompt.closeNames("pii").stream().filter("pi"::equals).toList());
    }

    // Compilation

    @Test
    void expandsWithoutEffect() {
        assertEquals("(define (f x) (if x (g x) #<unspecified>))\n", prompt.expand("test", "(define (f x) (when x (g x)))", 80));
        assertThrows(SchemeException.Uncaught.class, () -> shown("f"));
        prompt.expand("test", "(define (car x) x)", 80);
        assertEquals("1", shown("(car '(1))"));
    }

    @Test
    void expansionTellsIntroducedVariablesApart() {
        shown("(define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))");
        assertEquals("(lambda (tmp x) (let ((tmp.2 tmp)) (set! tmp x) (set! x tmp.2)))\n",
                prompt.expand("test", "(lambda (tmp x) (swap! tmp x))", 80));
    }

    @Test
    void countsWhatIsAllocated() {
        long before = prompt.allocatedBytes();
        shown("(define l (make-list 10000 0))");
        long allocated = prompt.allocatedBytes() - before;
        assertTrue(allocated >= 160_000 && allocated < 400_000, allocated + " bytes");
    }
}
