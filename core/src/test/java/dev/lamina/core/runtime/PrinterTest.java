package dev.lamina.core.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.Printer.Style;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrinterTest {
    /** How many random data are written and read; 100,000 take a minute. */
    private static final int DATA = Integer.getInteger("lamina.data", 3000);

    private final TestHeap heap = new TestHeap();

    @AfterEach
    void close() {
        heap.close();
    }

    private void writes(String text, String expected) {
        assertEquals(expected, Printer.string(heap.read(text), Style.WRITE));
    }

    private void writesItself(String text) {
        writes(text, text);
    }

    @Test
    void data() {
        for (String text : new String[] {"()", "#t", "#f", "42", "-7", "1.5", "-0.0", "+nan.0", "12345678901234567890", "-1125899906842625", "abc", "(a b c)", "(a . b)", "(a b . c)", "((a) () (b (c)))",
            "#(1 #(2) ())", "#()", "#u8(0 128 255)", "#u8()", "#f64(1.0 -2.5)", "#\\a", "#\\space", "#\\null", "#\\λ", "#\\x1", "\"a\\\"b\\\\c\\n\\x1;λ\"", "|a b|", "||", "|1|", "|+1|", "|.|", "|A\\|B|", "Abc", "λ",
            "'a", "`(a ,b ,@c)", "''a", "(quote)", "(quote a b)", "(a quote b)", "|#foo|", "a#", "...", "+", "-", "1+", "|1x|", "+x", "|+i|", "|-inf.0|", "-infinity"}) {
            writesItself(text);
        }
        writes("(a . 'b)", "(a quote b)");
    }

    @Test
    void displayShowsTextAsItIs() {
        assertEquals("(a b c λ d e f)", Printer.string(heap.read("(\"a b\" #\\c #\\λ |d e| \"f\")"), Style.DISPLAY));
    }

    @Test
    void circlesAreLabelled() {
        writesItself("#0=(a . #0#)");
        writesItself("#0=(a b #1=(c . #1#) . #0#)");
        writesItself("#0=#(1 #0# #0#)");
        writesItself("(#0=(x #0#) y)");
        writesItself("#0='#0#");
        writes("(#1=(x) #1# #1#)", "((x) (x) (x))");
    }

    @Test
    void sharedDataAreLabelledOnRequest() {
        assertEquals("(#0=(x) #0# #1=#(y) #1#)", Printer.string(heap.read("(#1=(x) #1# #2=#(y) #2#)"), Style.SHARED));
        assertEquals("((x) (x))", Printer.string(heap.read("(#1=(x) #1#)"), Style.SIMPLE));
        assertEquals("(a . #0=(b #0#))", Printer.string(heap.read("(a . #0=(b #0#))"), Style.SHARED));
    }

    @Test
    void objectsThatCannotBeReadBack() {
        assertEquals("#<eof>", Printer.string(Words.EOF, Style.WRITE));
        assertEquals("#<unspecified>", Printer.string(Words.UNSPECIFIED, Style.WRITE));
        long box = heap.mutator().allocate(Kind.BOX, 0);
        assertEquals("#<box>", Printer.string(Words.tagged(Words.OBJECT, box), Style.WRITE));
    }

    @Test
    void recordsShowTheirFields() {
        @Word long type = record(Words.TRUE, heap.read("point"), heap.read("#(x y)"));
        assertEquals("#<point x: 1 y: \"two\">", Printer.string(record(type, heap.read("1"), heap.read("\"two\"")), Style.WRITE));
        assertEquals("#<record-type point>", Printer.string(type, Style.WRITE));
        @Word long circle = record(type, heap.read("1"), Words.FALSE);
        heap.mutator().write(Words.address(circle), Layout.RECORD_FIELDS + 8, circle);
        assertEquals("#0=#<point x: 1 y: #0#>", Printer.string(circle, Style.WRITE));
    }

    private @Word long record(@Word long type, @Word long first, @Word long second) {
        long address = heap.mutator().allocate(Kind.RECORD, 2);
        Memory.put(address + Layout.RECORD_TYPE, type);
        Memory.put(address + Layout.RECORD_FIELDS, first);
        Memory.put(address + Layout.RECORD_FIELDS + 8, second);
        return Words.tagged(Words.OBJECT, address);
    }

    @Test
    void briefIsShortWhateverTheValue() {
        assertEquals("(1 2)", Printer.brief(heap.read("(1 2)")));
        assertEquals("\"" + "a".repeat(59) + "…", Printer.brief(heap.read("\"" + "a".repeat(10_000) + "\"")));
        assertTrue(Printer.brief(heap.read("#0=(a . #0#)")).startsWith("(a a a a"));
        assertTrue(Printer.brief(heap.read("#0=(#0#)")).startsWith("(((((("));
        assertTrue(Printer.brief(heap.read("(".repeat(100_000) + ")".repeat(100_000))).length() <= 61);
    }

    @Test
    void aMillionNestedListsAreWritten() {
        int n = 1_000_000;
        writesItself("(".repeat(n) + ")".repeat(n));
        writesItself("(x ".repeat(n) + "y" + ")".repeat(n));
    }

    @Test
    void aLongListIsWritten() {
        String text = "(" + "(1 . 2) ".repeat(300_000) + "x)";
        writesItself(text);
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameText() {
        long seed = Long.getLong("lamina.seed", System.nanoTime());
        System.out.println("PrinterTest: seed " + seed + ", " + DATA + " data");
        Random random = new Random(seed);
        RandomData data = new RandomData(heap.mutator(), random);
        for (int i = 0; i < DATA; i++) {
            if (i % 1000 == 0) heap.collect();
            @Word long datum = data.next(1 + random.nextInt(40));
            for (Style style : new Style[] {Style.WRITE, Style.SHARED}) {
                String text = Printer.string(datum, style);
                @Word long copy = heap.read(text);
                assertTrue(RandomData.sameGraph(datum, copy, style == Style.SHARED), () -> text + ", seed " + seed);
                assertEquals(text, Printer.string(copy, style), () -> "seed " + seed);
            }
        }
    }
}
