package dev.lamina.memory.text;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * UTF-8 over memory segments, one code point at a time, strictly as RFC 3629 has it: no overlong forms, no surrogates,
 * nothing above U+10FFFF. Malformed bytes are answered, never thrown: the reader reports them with their place.
 */
public final class Utf8 {
    private Utf8() {}

    /** What {@link #decode} answers at a malformed or cut off sequence. */
    public static final int MALFORMED = -1;

    private static final int FIRST_SURROGATE = 0xD800;
    private static final int LAST_SURROGATE = 0xDFFF;

    /** Bytes of the code point. */
    public static int bytes(int codePoint) {
        assert codePoint >= 0 && codePoint <= Character.MAX_CODE_POINT : codePoint;
        if (codePoint < 0x80) return 1;
        if (codePoint < 0x800) return 2;
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** Bytes of the text; a lone surrogate counts as U+FFFD, which is what {@link #encode} writes. */
    public static long bytes(CharSequence text) {
        long sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = codePointAt(text, i);
            i += Character.charCount(c);
            sum += bytes(scalar(c));
        }
        return sum;
    }

    private static int codePointAt(CharSequence text, int index) {
        return Character.codePointAt(text, index);
    }

    private static int scalar(int codePoint) {
        return codePoint >= FIRST_SURROGATE && codePoint <= LAST_SURROGATE ? 0xFFFD : codePoint;
    }

    /** Writes one code point and returns the offset behind it. */
    public static long encode(int codePoint, MemorySegment to, long offset) {
        int n = bytes(codePoint);
        if (n == 1) {
            to.set(ValueLayout.JAVA_BYTE, offset, (byte) codePoint);
            return offset + 1;
        }
        int lead = 0xF00 >> n & 0xFF;
        to.set(ValueLayout.JAVA_BYTE, offset, (byte) (lead | codePoint >> 6 * (n - 1)));
        for (int i = 1; i < n; i++) {
            to.set(ValueLayout.JAVA_BYTE, offset + i, (byte) (0x80 | codePoint >> 6 * (n - 1 - i) & 0x3F));
        }
        return offset + n;
    }

    /** Writes the text and returns the offset behind it. */
    public static long encode(CharSequence text, MemorySegment to, long offset) {
        for (int i = 0; i < text.length(); ) {
            int c = codePointAt(text, i);
            i += Character.charCount(c);
            offset = encode(scalar(c), to, offset);
        }
        return offset;
    }

    /** The code point at the offset, or {@link #MALFORMED}. */
    public static int decode(MemorySegment from, long offset, long end) {
        int first = from.get(ValueLayout.JAVA_BYTE, offset);
        if (first >= 0) return first;
        int n = first >> 5 == -2 ? 2 : first >> 4 == -2 ? 3 : first >> 3 == -2 ? 4 : 0;
        if (n == 0 || offset + n > end) return MALFORMED;
        int codePoint = first & 0x7F >> n;
        for (int i = 1; i < n; i++) {
            int next = from.get(ValueLayout.JAVA_BYTE, offset + i);
            if (next >> 6 != -2) return MALFORMED;
            codePoint = codePoint << 6 | next & 0x3F;
        }
        boolean scalar = codePoint <= Character.MAX_CODE_POINT && scalar(codePoint) == codePoint;
        return scalar && bytes(codePoint) == n ? codePoint : MALFORMED;
    }

    /** The text of well-formed bytes; malformed ones become U+FFFD. */
    public static String string(MemorySegment from, long offset, long length) {
        StringBuilder text = new StringBuilder((int) length);
        long end = offset + length;
        while (offset < end) {
            int c = decode(from, offset, end);
            text.appendCodePoint(c == MALFORMED ? 0xFFFD : c);
            offset += c == MALFORMED ? 1 : bytes(c);
        }
        return text.toString();
    }
}
