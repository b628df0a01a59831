package dev.lamina.numeric.array;

/** What the elements of an array are, and how many bytes each takes. */
public enum ElementType {
    F64(Double.BYTES),
    F32(Float.BYTES);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /** The name used in messages and file formats: f64, f32. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
