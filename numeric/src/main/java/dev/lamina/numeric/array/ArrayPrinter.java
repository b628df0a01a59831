package dev.lamina.numeric.array;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints an array as NumPy does by default: elements of one width ({@link DecimalTexts} for those with fractions), and of
 * more than 1000 elements only three at each end of an axis.
 */
final class ArrayPrinter {
    private static final int LINE_WIDTH = 75;
    private static final long SUMMARIZED_ABOVE = 1000;
    private static final long EDGE = 3;

    private final NumericArray array;
    private final boolean shortened;
    private final List<String> texts;
    private int next;

    private ArrayPrinter(NumericArray array) {
        this.array = array;
        this.shortened = array.count() > SUMMARIZED_ABOVE;
        List<Long> shown = new ArrayList<>();
        collect(0, array.offset, shown);
        this.texts = texts(shown);
    }

    static String print(NumericArray array) {
        var printer = new ArrayPrinter(array);
        var out = new StringBuilder();
        printer.write(0, out);
        return out.toString();
    }

    /** The byte offsets of the elements that are shown. */
    private void collect(int axis, long at, List<Long> shown) {
        if (axis == array.rank()) {
            shown.add(at);
            return;
        }
        long size = array.size(axis);
        for (long i = 0; i < size; i++) {
            if (leavesOut(size) && i == EDGE) {
                i = size - EDGE;
            }
            collect(axis + 1, at + i * array.stride(axis) * array.elementType().bytes(), shown);
        }
    }

    private boolean leavesOut(long size) {
        return shortened && size > 2 * EDGE;
    }

    private List<String> texts(List<Long> shown) {
        ElementType type = array.elementType();
        boolean isShort = type == ElementType.F32 || type == ElementType.C64;
        if (type.isFloating()) {
            return DecimalTexts.of(parts(shown, 0), isShort, false);
        }
        if (type.isComplex()) {
            return complexTexts(DecimalTexts.of(parts(shown, 0), isShort, false), DecimalTexts.of(parts(shown, type.bytes() / 2), isShort, true));
        }
        return rightAligned(shown.stream().map(this::wholeText).toList());
    }

    private List<Double> parts(List<Long> shown, long partOffset) {
        return shown.stream().map(at -> Elements.doubleAt(array.elementType(), array.segment, at + partOffset)).toList();
    }

    private String wholeText(long at) {
        long value = Elements.longAt(array.elementType(), array.segment, at);
        return switch (array.elementType()) {
            case BOOL -> value == 0 ? "False" : "True";
            case U64 -> Long.toUnsignedString(value);
            default -> Long.toString(value);
        };
    }

    /** The j follows the last digit, before the spaces that align. */
    private static List<String> complexTexts(List<String> re, List<String> im) {
        var result = new ArrayList<String>();
        for (int i = 0; i < re.size(); i++) {
            String digits = im.get(i).stripTrailing();
            result.add(re.get(i) + digits + "j" + im.get(i).substring(digits.length()));
        }
        return result;
    }

    static List<String> rightAligned(List<String> texts) {
        int width = texts.stream().mapToInt(String::length).max().orElse(0);
        return texts.stream().map(text -> " ".repeat(width - text.length()) + text).toList();
    }

    private void write(int axis, StringBuilder out) {
        if (axis == array.rank()) {
            out.append(texts.get(next++));
            return;
        }
        long size = array.size(axis);
        boolean last = axis == array.rank() - 1;
        String indent = "\n".repeat(last ? 1 : array.rank() - 1 - axis) + " ".repeat(axis + 1);
        int lineStart = out.length() - axis;
        out.append('[');
        for (long i = 0; i < size; i++) {
            if (i > 0 && !last) {
                out.append(indent);
            }
            if (leavesOut(size) && i == EDGE) {
                out.append(last ? " ..." : "...").append(last ? "" : indent);
                i = size - EDGE;
            }
            if (last && i > 0) {
                boolean full = out.length() - lineStart + 1 + texts.get(next).length() > LINE_WIDTH;
                out.append(full ? indent : " ");
                lineStart = full ? out.length() - indent.length() + 1 : lineStart;
            }
            write(axis + 1, out);
        }
        out.append(']');
    }
}
