package dev.lamina.core.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
    private static void reads(String source, String expected) {
        assertEquals(expected, SyntaxText.ofAll(source), source);
    }

    private static ReadException fails(String source) {
        return assertThrows(ReadException.class, () -> SourceReader.readAll(Source.ofString("test", source)), source);
    }

    private static void fails(String source, String report) {
        assertEquals("test:" + report, fails(source).report().replace(" read:", ""));
    }

    @Test
    void structures() {
        reads("(a b c)", "(a b c)");
        reads("(a . b) (a b . c) (a . (b . (c . ())))", "(a . b) (a b . c) (a b c)");
        reads("()(())#()#(a #(b) \"c\")", "() (()) #() #(a #(b) \"c\")");
        reads("'a `(b ,c ,@d)", "(quote a) (quasiquote (b (unquote c) (unquote-splicing d)))");
        reads("`(,a,b,1,@c`d #\\x,e)", "(quasiquote ((unquote a) (unquote b) (unquote 1) (unquote-splicing c) (quasiquote d) #\\x (unquote e)))");
        reads("#u8() #u8(0 255 #xF) #U8(1)", "#u8() #u8(0 255 15) #u8(1)");
        reads("#f64() #f64(1 2.5 -inf.0)", "#f64() #f64(1.0 2.5 -inf.0)");
        reads("", "");
    }

    @Test
    void symbols() {
        reads("a Hello <=? ->x ... + - +a -> .a .. -- +- +. a.b 1+ -1+ $x a#", "a Hello <=? ->x ... + - +a -> .a .. -- +- +. a.b 1+ -1+ $x a#");
        reads("|hello world| || |a\\x41;b\\tc\\|| |x|", "hello world || aAb\tc| x");
        reads("λ naïve 変数 a\u00A0b", "λ naïve 変数 a b");
        reads("+inf -nan +infinity -inf.0x", "+inf -nan +infinity -inf.0x");
        reads("#!fold-case ABC Straße ΣΑΣ |ABC| #\\A #\\NEWLINE #!no-fold-case ABC", "abc strasse σασ ABC #\\A #\\\n ABC");
    }

    @Test
    void strings() {
        reads("\"\" \"a b\" \"\\a\\b\\t\\n\\r\\\"\\\\\\|\"", "\"\" \"a b\" \"\u0007\b\t\n\r\"\\|\"");
        reads("\"\\x3bb;\\X41;\" \"a \\  \n   b\" \"a\\\nb\" \"a\r\nb\rc\"", "\"λA\" \"a b\" \"ab\" \"a\nb\nc\"");
        reads("\"日本\"\"x\"", "\"日本\" \"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarm 7", "backspace 8", "delete 127", "escape 27", "newline 10", "null 0", "return 13", "space 32", "tab 9",
        "a 97", "A 65", "x 120", "x41 65", "x3bb 955", "λ 955", "( 40", ") 41", "; 59", "| 124", "# 35", "\\ 92", "' 39", "x10FFFF 1114111", "1 49", "😀 128512"})
    void characters(String nameAndCodePoint) {
        String name = nameAndCodePoint.split(" ")[0];
        int codePoint = Integer.parseInt(nameAndCodePoint.split(" ")[1]);
        String source = "(#\\" + name + ")";
        Syntax list = SourceReader.readAll(Source.ofString("test", source)).getFirst();
        assertEquals(new Char(codePoint), ((SyntaxPair) list.content()).car().content());
    }

    @Test
    void booleansInAnyCase() {
        reads("#t #f #true #false #T #FALSE (#t)", "#t #f #t #f #t #f (#t)");
    }

    @Test
    void commentsAndDirectives() {
        reads("a ; b\nc #| d #| e |# f |# g", "a c g");
        reads("(a #;b c #;(d (e)) #;#;f g h) #;'x y", "(a c h) y");
        reads("(a . #;x b #;c) #u8(1 #;#u8(9 9) 2 #;#f64(1) 3)", "(a . b) #u8(1 2 3)");
        reads("#!/usr/bin/env lamina\n(x)", "(x)");
        reads("\uFEFFx", "x");
    }

    @Test
    void aMillionNestedParentheses() {
        int n = 1_000_000;
        String nested = "(".repeat(n) + ")".repeat(n);
        assertEquals(nested, SyntaxText.ofAll(nested));
        assertTrue(fails("(".repeat(n)).isIncomplete());
        assertEquals(1, SourceReader.readAll(Source.ofString("test", "'".repeat(n) + "x")).size());
        assertEquals(0, SourceReader.readAll(Source.ofString("test", "#;".repeat(n) + "x ".repeat(n))).size());
    }

    @Test
    void spansAreByteRanges() {
        Source source = Source.ofString("f.scm", "; λ\n (é \"x\" . c)");
        Syntax list = SourceReader.readAll(source).getFirst();
        assertEquals("f.scm:2:2", list.span().toString());
        Syntax string = ((SyntaxPair) ((SyntaxPair) list.content()).cdr().content()).car();
        assertEquals("f.scm:2:5", string.span().toString());
        assertEquals(3, string.span().end() - string.span().start());
    }

    // Datum labels

    @Test
    void labelsInQuotedDataBecomeOneOpaqueConstant() {
        Syntax quoted = SourceReader.readAll(Source.ofString("test", "'(a #0=(b) #0#)")).getFirst();
        Syntax datum = ((Labelled) ((SyntaxPair) ((SyntaxPair) quoted.content()).cdr().content()).car().content()).datum();
        SyntaxPair second = (SyntaxPair) ((SyntaxPair) datum.content()).cdr().content();
        SyntaxPair third = (SyntaxPair) second.cdr().content();
        assertSame(second.car(), third.car());
        reads("(quote #0=(a . #0#)) (list '#1=#(#1#)) '(no labels)", "(quote labelled) (list (quote labelled)) (quote (no labels))");
    }

    @Test
    void circularListIsClosed() {
        Syntax quoted = SourceReader.readAll(Source.ofString("test", "'#0=(a b . #0#)")).getFirst();
        Syntax circle = ((Labelled) ((SyntaxPair) ((SyntaxPair) quoted.content()).cdr().content()).car().content()).datum();
        SyntaxPair second = (SyntaxPair) ((SyntaxPair) circle.content()).cdr().content();
        assertSame(circle, second.cdr());
    }

    @Test
    void vectorsAreLiteralsToo() {
        reads("#0=#(1 #0#) `(#(#1=(a) ,#1#)) `#(#2=x #2#)", "labelled (quasiquote (#((a) (unquote (a))))) (quasiquote #(x x))");
    }

    @Test
    void manyNestedCirclesAreClosedInOneWalk() {
        int n = 100_000;
        StringBuilder text = new StringBuilder("'");
        for (int i = 0; i < n; i++) text.append("#").append(i).append("=(#").append(i).append("# ");
        text.append(")".repeat(n));
        reads(text.toString(), "(quote labelled)");
    }

    @Test
    void sharedCodeOutsideOfLiteralsIsShared() {
        reads("(#0=(f) #0#)", "((f) (f))");
    }

    // Errors

    @Test
    void unclosedParenthesisIsNamed() {
        fails("(a\n (b (c) ", "2:2: the parenthesis that opens here is never closed; nor is the one at 1:1");
        fails("  (a", "1:3: the parenthesis that opens here is never closed");
        fails(" #(", "1:2: the parenthesis that opens here is never closed");
        fails(" \"abc\n", "1:2: the string that begins here is never closed");
        fails("a |b", "1:3: the symbol that begins here with | is never closed");
        fails("#| #| |#", "1:1: the comment that begins here with #| is never closed");
        fails("(a '", "1:4: a datum is missing behind '");
        fails("#;", "1:1: a datum is missing behind #;");
        fails("(#12=", "1:2: a datum is missing behind #12=");
    }

    @Test
    void incompleteTextIsToldFromWrongText() {
        for (String source : new String[] {"(", "'", "\"", "\"\\", "\"\\x4", "\"a\\  ", "|", "#|", "#;", "#\\", "#", "#0=", "#0", "#u8(", "#f64(1", ",@", "(a . ", "(a . b", "[", "(a [b"}) {
            assertTrue(fails(source).isIncomplete(), source);
        }
        for (String source : new String[] {")", "#<a>", "(a . )", "\"\\q\"", "1x", "(a . b c", "#u8(256", "{", "]", "[)", "#foo", "#\\foo"}) {
            assertFalse(fails(source).isIncomplete(), source);
        }
    }

    @Test
    void wrongTextSaysWhatIsWrong() {
        fails("\n a)", "2:3: this parenthesis closes nothing");
        fails("(. a)", "1:2: a dot needs a datum before it");
        fails("(a . )", "1:6: a datum is missing behind the dot");
        fails("(a . b c)", "1:8: only one datum can follow the dot");
        fails("(a . b . c)", "1:8: a dot cannot stand here");
        fails(" .", "1:2: a dot cannot stand here");
        fails("#(a . b)", "1:5: a dot cannot stand here");
        fails("(quote ')", "1:8: a datum is missing behind '");
        fails("{a}", "1:1: the brace { is reserved; lists are written with parentheses");
        fails("(a]", "1:3: a bracket cannot close the parenthesis at 1:1");
        fails("(b [a)", "1:6: a parenthesis cannot close the bracket at 1:4");
        fails("#(a]", "1:4: a bracket cannot close the parenthesis at 1:1");
        fails("(b [a", "1:4: the parenthesis that opens here is never closed; nor is the one at 1:1");
        fails("]", "1:1: this parenthesis closes nothing");
        fails("#u8(1 256)", "1:7: an element of #u8(…) is a byte (0 to 255), not 256");
        fails("#u8(1 x)", "1:7: an element of #u8(…) is a byte (0 to 255), not x");
        fails("#u8((1))", "1:5: an element of #u8(…) is a byte (0 to 255), not (");
        fails("#f64(1 #t)", "1:8: an element of #f64(…) is a real number, not #t");
        fails("#s16(1 32768)", "1:8: an element of #s16(…) is an exact integer from -32768 to 32767, not 32768");
        fails("#<procedure car>", "1:1: what is written #<…> cannot be read back");
        fails("#foo", "1:1: unknown syntax #foo");
        fails("#!foo", "1:1: unknown directive #!foo");
        fails("#\\foo", "1:1: no character is named #\\foo");
        fails("#\\xD800", "1:1: no character has the number D800");
        fails("#\\x110000", "1:1: no character has the number 110000");
        fails("\"\\q\"", "1:2: unknown escape \\q");
        fails("\"\\x41\"", "1:2: the escape \\x41 must end with a semicolon");
        fails("\"\\x;\"", "1:2: a hexadecimal number is missing");
        fails("1.2.3", "1:1: 1.2.3 is not a number; as a symbol it is written |1.2.3|");
        fails("12ab", "1:1: 12ab is not a number; as a symbol it is written |12ab|");
        fails("#xfoo", "1:1: #xfoo is not a number");
        fails("1/0", "1:1: the denominator of a ratio is zero: 1/0");
        fails("(a'b)", "1:3: a space is missing before '");
        fails("#t'x", "1:3: a space is missing before '");
        fails("#0#", "1:1: no datum has the label #0=");
        fails("'(#0=a #0=b)", "1:8: the label #0= is used twice");
        fails("'#0=#0#", "1:2: the label stands for nothing but itself");
        fails("#0=(f . #0#)", "1:9: only a quoted datum can contain itself");
        fails("#0a", "1:1: a datum label is written #0= or #0#");
        fails("a\u0001", "1:2: character U+0001 cannot stand here");
        fails("a\\b", "1:2: character U+005C cannot stand here");
    }

    @Test
    void readingGoesOnBehindAFault() {
        SourceReader reader = new SourceReader(Source.ofString("test", "(a #foo b) c"));
        assertThrows(ReadException.class, reader::next);
        assertNotNull(reader.next());
        assertThrows(ReadException.class, reader::next);
        assertEquals("c", SyntaxText.of(reader.next()));
        assertNull(reader.next());
    }

    @Test
    void binaryFilesAndOtherEncodingsGiveOneClearError() {
        byte[] binary = {'(', 0x7F, 'E', 'L', 'F', 0, (byte) 0xFF};
        ReadException e = assertThrows(ReadException.class, () -> new SourceReader(new Source("a.out", binary)));
        assertEquals("a.out:1:6: read: this is a binary file, not a text: it contains zero bytes", e.report());
        byte[] latin = "(a\n é)".getBytes(StandardCharsets.ISO_8859_1);
        e = assertThrows(ReadException.class, () -> new SourceReader(new Source("old.scm", latin)));
        assertEquals("old.scm:2:2: read: the text is not UTF-8: byte 0xE9 cannot stand here", e.report());
    }

    @Test
    void manyDataInOneText() {
        List<Syntax> data = SourceReader.readAll(Source.ofString("test", "1 2 (3) #t ".repeat(1000)));
        assertEquals(4000, data.size());
    }
}
