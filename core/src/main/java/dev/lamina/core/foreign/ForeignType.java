package dev.lamina.core.foreign;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;

/**
 * The types of parameters and results by their Scheme names: those of Chez Scheme, those of C where it has no other, and
 * each type of typed vectors, which is a pointer to its elements.
 *
 * @param bits of an integer; 0 otherwise
 * @param layout null for no result
 */
public record ForeignType(Form form, String name, int bits, boolean signed, MemoryLayout layout) {
    public enum Form { VOID, BOOLEAN, INTEGER, DOUBLE, FLOAT, STRING, POINTER, VECTOR }

    private static final String VECTOR_SUFFIX = "vector";

    /** The address of bytes of which only the null character shows how many there are. */
    private static final MemoryLayout TEXT = ValueLayout.ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE));

    /** The names, for a message about a wrong one. */
    public static final String NAMES = "void, boolean, short, unsigned-short, int, unsigned-int, long, unsigned-long, size_t, ssize_t, "
            + "integer-8 to integer-64, unsigned-8 to unsigned-64, float, double, string, pointer, bytevector, u8vector to f64vector";

    /** The type of a name, or null. */
    public static ForeignType of(String name) {
        return switch (name) {
            case "void" -> new ForeignType(Form.VOID, name, 0, false, null);
            case "boolean" -> new ForeignType(Form.BOOLEAN, name, 0, false, ValueLayout.JAVA_INT);
            case "integer-8", "unsigned-8" -> integer(name, Byte.SIZE);
            case "short", "unsigned-short", "integer-16", "unsigned-16" -> integer(name, Short.SIZE);
            case "int", "unsigned", "unsigned-int", "integer-32", "unsigned-32" -> integer(name, Integer.SIZE);
            case "long-long", "unsigned-long-long", "ssize_t", "ptrdiff_t", "iptr", "integer-64", "unsigned-64", "size_t", "uptr" -> integer(name, Long.SIZE);
            case "long", "unsigned-long" -> integer(name, C_LONG_BITS);
            case "float", "single-float" -> new ForeignType(Form.FLOAT, name, 0, true, ValueLayout.JAVA_FLOAT);
            case "double", "double-float" -> new ForeignType(Form.DOUBLE, name, 0, true, ValueLayout.JAVA_DOUBLE);
            case "string" -> new ForeignType(Form.STRING, name, 0, false, TEXT);
            case "pointer", "void*" -> new ForeignType(Form.POINTER, name, Long.SIZE, false, ValueLayout.ADDRESS);
            case "bytevector" -> new ForeignType(Form.VECTOR, "u8" + VECTOR_SUFFIX, 0, false, ValueLayout.ADDRESS);
            default -> name.endsWith(VECTOR_SUFFIX) ? new ForeignType(Form.VECTOR, name, 0, false, ValueLayout.ADDRESS) : null;
        };
    }

    /** On Windows a long of C has 32 bits. */
    private static final int C_LONG_BITS = System.getProperty("os.name").startsWith("Windows") ? Integer.SIZE : Long.SIZE;

    private static ForeignType integer(String name, int bits) {
        boolean signed = !name.startsWith("unsigned") && !name.equals("size_t") && !name.equals("uptr");
        MemoryLayout layout = switch (bits) {
            case Byte.SIZE -> ValueLayout.JAVA_BYTE;
            case Short.SIZE -> ValueLayout.JAVA_SHORT;
            case Integer.SIZE -> ValueLayout.JAVA_INT;
            default -> ValueLayout.JAVA_LONG;
        };
        return new ForeignType(Form.INTEGER, name, bits, signed, layout);
    }

    /** Of a vector the tag of its elements. */
    public String tag() {
        assert form == Form.VECTOR : name;
        return name.substring(0, name.length() - VECTOR_SUFFIX.length());
    }
}
