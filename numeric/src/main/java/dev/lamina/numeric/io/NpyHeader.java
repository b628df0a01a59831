package dev.lamina.numeric.io;

import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.Shape;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The head of an {@code .npy} file: a magic word, a version, and a Python dictionary with the element type, the order of
 * the elements and the shape, filled up with spaces to a multiple of 64 bytes. Source: NumPy Enhancement Proposal 1.
 */
record NpyHeader(ElementType type, ByteOrder order, boolean fortranOrder, Shape shape) {
    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** The magic word and two bytes of version. */
    static final int START = MAGIC.length + 2;
    private static final int ALIGNMENT = 64;
    private static final Pattern TUPLE = Pattern.compile("\\((\\s*\\d+L?\\s*,)*(\\s*\\d+L?)?\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("f8", ElementType.F64), Map.entry("f4", ElementType.F32), Map.entry("i8", ElementType.I64), Map.entry("i4", ElementType.I32),
            Map.entry("c16", ElementType.C128), Map.entry("c8", ElementType.C64), Map.entry("i1", ElementType.S8), Map.entry("u1", ElementType.U8),
            Map.entry("i2", ElementType.S16), Map.entry("u2", ElementType.U16), Map.entry("u4", ElementType.U32), Map.entry("u8", ElementType.U64),
            Map.entry("b1", ElementType.BOOL));

    /** The bytes of the elements. */
    long dataBytes() {
        return shape.bytes(type);
    }

    /** The distances between neighbours, in elements. */
    long[] strides() {
        long[] strides = shape.rowMajorStrides();
        if (fortranOrder) {
            long step = 1;
            for (int axis = 0; axis < strides.length; axis++) {
                strides[axis] = step;
                step *= shape.size(axis);
            }
        }
        return strides;
    }

    /** The bytes before the elements, for elements in the processor's order. */
    static byte[] write(ElementType type, Shape shape) {
        String name = nameOf(type);
        char order = type.bytes() == 1 ? '|' : ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? '<' : '>';
        var sizes = new StringBuilder();
        for (long size : shape.sizes()) {
            sizes.append(sizes.isEmpty() ? "" : " ").append(size).append(',');
        }
        if (shape.rank() > 1) {
            sizes.setLength(sizes.length() - 1);
        }
        String text = "{'descr': '" + order + name + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
        int before = START + Short.BYTES;
        int padding = ALIGNMENT - (before + text.length() + 1) % ALIGNMENT;
        String padded = text + " ".repeat(padding % ALIGNMENT) + "\n";
        byte[] head = new byte[before + padded.length()];
        System.arraycopy(MAGIC, 0, head, 0, MAGIC.length);
        head[MAGIC.length] = 1;
        head[START] = (byte) padded.length();
        head[START + 1] = (byte) (padded.length() >> Byte.SIZE);
        System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, head, before, padded.length());
        return head;
    }

    private static String nameOf(ElementType type) {
        for (Map.Entry<String, ElementType> entry : TYPES.entrySet()) {
            if (entry.getValue() == type) {
                return entry.getKey();
            }
        }
        throw new AssertionError(type);
    }

    static NpyHeader parse(Path file, String dictionary) throws ArrayFileException {
        Map<String, String> entries = new Parser(file, dictionary).entries();
        for (String key : List.of("descr", "fortran_order", "shape")) {
            if (!entries.containsKey(key)) {
                throw problem(file, 0, "the header has no '" + key + "'");
            }
        }
        String order = entries.get("fortran_order");
        if (!order.equals("True") && !order.equals("False")) {
            throw problem(file, 0, "fortran_order is neither True nor False: " + order);
        }
        String type = entries.get("descr");
        return new NpyHeader(typeOf(file, type), orderOf(type), order.equals("True"), shapeOf(file, entries.get("shape")));
    }

    private static ElementType typeOf(Path file, String descr) throws ArrayFileException {
        ElementType type = descr.isEmpty() ? null : TYPES.get("<>|=".indexOf(descr.charAt(0)) >= 0 ? descr.substring(1) : descr);
        if (type == null) {
            throw problem(file, 0, "elements of type " + descr + " are not supported: only booleans, integers, f4, f8, c8 and c16");
        }
        return type;
    }

    private static ByteOrder orderOf(String descr) {
        return switch (descr.charAt(0)) {
            case '<' -> ByteOrder.LITTLE_ENDIAN;
            case '>' -> ByteOrder.BIG_ENDIAN;
            default -> ByteOrder.nativeOrder();
        };
    }

    /** A tuple of sizes; Python 2 wrote some of them as 3L. */
    private static Shape shapeOf(Path file, String tuple) throws ArrayFileException {
        if (!TUPLE.matcher(tuple).matches()) {
            throw problem(file, 0, "the shape is not a tuple of sizes: " + tuple);
        }
        try {
            return Shape.of(NUMBER.matcher(tuple).results().mapToLong(size -> Long.parseLong(size.group())).toArray());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw problem(file, 0, "the shape is too large: " + tuple);
        }
    }

    static ArrayFileException problem(Path file, long at, String text) {
        return new ArrayFileException(file, 1, at + 1, "read-npy", text);
    }

    /** Of Python's dictionaries what NumPy writes: strings as keys; strings, tuples and words as values. */
    private static final class Parser {
        private final Path file;
        private final String text;
        private int at;

        Parser(Path file, String text) {
            this.file = file;
            this.text = text;
        }

        Map<String, String> entries() throws ArrayFileException {
            var entries = new HashMap<String, String>();
            expect('{');
            while (peek() != '}') {
                String key = value();
                expect(':');
                entries.put(key, value());
                if (peek() == ',') {
                    at++;
                }
            }
            if (!text.substring(at + 1).isBlank()) {
                throw problem(file, START + at, "expected the end of the header, found " + text.substring(at + 1).strip());
            }
            return entries;
        }

        private char peek() throws ArrayFileException {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                throw problem(file, START + at, "the header ends too early");
            }
            return text.charAt(at);
        }

        private void expect(char c) throws ArrayFileException {
            if (peek() != c) {
                throw problem(file, START + at, "expected " + c + " in the header, found " + text.charAt(at));
            }
            at++;
        }

        private String value() throws ArrayFileException {
            char first = peek();
            if (first == '\'' || first == '"') {
                int end = endOf(first, at + 1);
                String string = text.substring(at + 1, end);
                at = end + 1;
                return string;
            }
            int end = first == '(' || first == '[' ? endOfBrackets() : endOfWord();
            if (end == at) {
                throw problem(file, START + at, "expected a value in the header, found " + first);
            }
            String value = text.substring(at, end);
            at = end;
            return value;
        }

        private int endOf(char c, int from) throws ArrayFileException {
            int end = text.indexOf(c, from);
            if (end < 0) {
                throw problem(file, START + from, "the header ends before " + c);
            }
            return end;
        }

        /** After the bracket that closes the one here. */
        private int endOfBrackets() throws ArrayFileException {
            int depth = 0;
            for (int end = at; end < text.length(); end++) {
                char c = text.charAt(end);
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                if (depth == 0) {
                    return end + 1;
                }
            }
            throw problem(file, START + at, "the header ends inside brackets");
        }

        private int endOfWord() {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }
}
