package dev.lamina.core.runtime;

import dev.lamina.core.read.CharacterNames;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.read.Identifiers;
import dev.lamina.core.read.NumberPrinter;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.text.Utf8;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Locale;

/** The text of values that have no parts, in the form that {@code write} or {@code display} wants. */
final class AtomPrinter {
    private final CharacterSink out;
    private final boolean display;
    /** Arrays show only their bounds, so that no Java code recurses on arrays of arrays. */
    private final boolean isOnOneLine;

    AtomPrinter(CharacterSink out, boolean display, boolean isOnOneLine) {
        this.out = out;
        this.display = display;
        this.isOnOneLine = isOnOneLine;
    }

    void print(@Word long value) {
        if (Words.isFixnum(value)) out.put(Long.toString(Words.fixnum(value)));
        else if (Words.isFlonum(value)) out.put(NumberPrinter.print(Words.toDouble(value)));
        else if (Words.isSymbol(value)) symbol(value);
        else if (Words.isString(value)) string(value);
        else if (Words.isCharacter(value)) character(Words.character(value));
        else if (Words.isProcedure(value)) out.put(ProcedureNames.describe(value));
        else out.put(constant(value));
    }

    private static String constant(@Word long value) {
        if (value == Words.EMPTY_LIST) return "()";
        if (value == Words.TRUE) return "#t";
        if (value == Words.FALSE) return "#f";
        if (value == Words.EOF) return "#<eof>";
        if (value == Words.UNSPECIFIED) return "#<unspecified>";
        if (value == Words.DEFAULT) return "#<default>";
        if (value == Words.UNBOUND) return "#<unbound>";
        if (value == Words.BROKEN) return "#<broken>";
        return "#<" + Words.describe(value) + ">";
    }

    // Characters, strings, symbols

    private void character(int codePoint) {
        if (display) {
            out.put(codePoint);
            return;
        }
        out.put("#\\");
        String name = CharacterNames.name(codePoint);
        if (name != null) out.put(name);
        else if (Identifiers.isVisible(codePoint)) out.put(codePoint);
        else out.put("x" + Integer.toHexString(codePoint));
    }

    private void string(@Word long string) {
        if (display) {
            byte[] text = Text.toUtf8(string);
            out.put(text, 0, text.length);
            return;
        }
        long length = Text.length(string);
        out.put('"');
        for (long i = 0; i < length; i++) quoted(Text.get(string, i), '"');
        out.put('"');
    }

    private void symbol(@Word long symbol) {
        byte[] name = Text.symbolUtf8(symbol);
        if (display || Identifiers.isPlain(name, 0, name.length)) {
            out.put(name, 0, name.length);
            return;
        }
        out.put('|');
        for (int i = 0; i < name.length; i += Utf8.length(name[i])) quoted(Utf8.decode(name, i), '|');
        out.put('|');
    }

    /** One character between two marks. */
    private void quoted(int codePoint, int mark) {
        String escape = switch (codePoint) {
            case 0x07 -> "\\a";
            case 0x08 -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> null;
        };
        if (escape != null) {
            out.put(escape);
        } else if (codePoint == mark) {
            out.put('\\');
            out.put(mark);
        } else if (Identifiers.isVisible(codePoint)) {
            out.put(codePoint);
        } else {
            out.put("\\x" + Integer.toHexString(codePoint) + ";");
        }
    }

    static String abbreviation(@Word long symbol) {
        return switch (Text.string(symbol)) {
            case "quote" -> "'";
            case "quasiquote" -> "`";
            case "unquote" -> ",";
            case "unquote-splicing" -> ",@";
            default -> null;
        };
    }

    // Objects with a header

    void printObject(@Word long value, long header) {
        long address = Words.address(value);
        long length = Layout.length(header);
        switch (Layout.kind(header)) {
            case BIGNUM, RATIO, COMPLEX -> out.put(Numerals.text(value, 10));
            case BYTEVECTOR -> elements(ElementTypes.U8, address + Layout.BYTEVECTOR_BYTES, length);
            case BYTEVECTOR_VIEW -> {
                byte[] bytes = new byte[1];
                out.put("#u8(");
                for (long i = 0; i < length; i++) {
                    if (i > 0) out.put(' ');
                    ByteViews.copyOut(value, i, bytes, 1);
                    out.put(Integer.toString(bytes[0] & 0xFF));
                }
                out.put(')');
            }
            case FREED -> out.put("#<" + ElementTypes.tag(ElementTypes.ofKind(Kind.ofCode((int) Words.fixnum(Memory.get(address + Layout.FIRST)))))
                + "vector, freed at the end of its arena>");
            case ARRAY -> out.put(isFreed(Array.body(value)) ? "#<array, freed at the end of its arena>" : isOnOneLine ? ArrayText.brief(value) : ArrayText.of(value));
            case INTERVAL -> out.put("#<interval " + Interval.text(value) + ">");
            default -> {
                int type = ElementTypes.ofKind(Layout.kind(header));
                if (type == ElementTypes.NONE) out.put("#<" + name(Layout.kind(header)) + ">");
                else elements(type, TypedElements.address(value), length);
            }
        }
    }

    private void elements(int type, long address, long count) {
        out.put("#" + ElementTypes.tag(type) + "(");
        for (long i = 0; i < count; i++) {
            if (i > 0) out.put(' ');
            out.put(TypedElements.text(type, address + (i << ElementTypes.shift(type))));
        }
        out.put(')');
    }

    private static boolean isFreed(@Word long body) {
        return Words.isObject(body) && Layout.kind(Memory.get(Words.address(body))) == Kind.FREED;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
