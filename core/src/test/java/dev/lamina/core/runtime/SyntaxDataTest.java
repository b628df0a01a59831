package dev.lamina.core.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.read.QuotedPair;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.core.runtime.Printer.Style;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyntaxDataTest {
    private final TestHeap heap = new TestHeap();

    @AfterEach
    void close() {
        heap.close();
    }

    private String throughSyntax(String text) {
        Syntax syntax = SourceReader.readAll(Source.ofString("test", text)).getFirst();
        return Printer.string(SyntaxData.word(heap.mutator(), syntax), Style.SHARED);
    }

    @Test
    void syntaxBecomesTheDatumOfItsText() {
        for (String text : new String[] {"()", "a", "(a . b)", "(a (b #(c \"d\" #\\e) . f) #t 1 1.5 12345678901234567890123)", "#u8(1 2)", "#f64(1.0)",
            "'(a #0=(b) #0#)", "'#0=(a . #0#)", "'(a b . #0=(c . #0#))", "'#0=#(1 #0#)", "'(#0=(a) #1=#(#0# #1#) . #0#)"}) {
            assertEquals(text, throughSyntax(text));
        }
    }

    @Test
    void aMillionNestedListsPassBothWays() {
        int n = 1_000_000;
        String text = "(".repeat(n) + ")".repeat(n);
        Syntax syntax = SourceReader.readAll(Source.ofString("test", text)).getFirst();
        @Word long datum = SyntaxData.word(heap.mutator(), syntax);
        Syntax back = SyntaxData.code(heap.mutator(), "eval", datum).syntax();
        assertEquals(text, Printer.string(SyntaxData.word(heap.mutator(), back), Style.SIMPLE));
    }

    @Test
    void quotedDataKeepTheirIdentity() {
        @Word long list = heap.read("(f '(1 2) 'x '3 \"s\")");
        SyntaxData.Code code = SyntaxData.code(heap.mutator(), "eval", list);
        assertEquals(1, code.handles().size());
        SyntaxPair arguments = pair(pair(code.syntax()).cdr());
        QuotedPair quoted = assertInstanceOf(QuotedPair.class, pair(pair(arguments.car()).cdr()).car().content());
        Handle handle = assertInstanceOf(Handle.class, quoted.object());
        assertEquals(1L, quoted.car().content());
        assertEquals(Parts.get(Parts.get(Parts.get(Parts.get(list, 1), 0), 1), 0), handle.get());
        code.handles().forEach(Handle::close);
    }

    @Test
    void sharedCodeStaysShared() {
        SyntaxData.Code code = SyntaxData.code(heap.mutator(), "eval", heap.read("(#0=(f) #0#)"));
        assertSame(pair(code.syntax()).car(), pair(pair(code.syntax()).cdr()).car());
    }

    @Test
    void circularCodeIsAnErrorAndCircularQuotedDataAreNot() {
        SchemeError e = assertThrows(SchemeError.class, () -> SyntaxData.code(heap.mutator(), "eval", heap.read("#0=(f '(a) . #0#)")));
        assertEquals("the code contains itself", e.getMessage());
        SyntaxData.Code code = SyntaxData.code(heap.mutator(), "eval", heap.read("(f '#0=(a . #0#))"));
        assertTrue(code.syntax().isPair());
        code.handles().forEach(Handle::close);
    }

    private static SyntaxPair pair(Syntax syntax) {
        return (SyntaxPair) syntax.content();
    }
}
