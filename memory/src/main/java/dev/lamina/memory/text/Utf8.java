package dev.lamina.memory.text;

/**
 * UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF. Text is checked once, when
 * it enters; everything behind that point decodes without looking for errors.
 */
public final class Utf8 {
    private Utf8() {}

    /** The most bytes one character takes. */
    public static final int MAX_BYTES = 4;

    /** The offset of the first byte that does not continue valid UTF-8, or −1. */
    public static int firstInvalid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i, to);
            if (length <= 0) return i;
            i += length;
        }
        return -1;
    }

    /**
     * The length of the valid sequence that begins at {@code i}; 0 if {@code to} cuts off a sequence that is valid so
     * far; −1 if no valid sequence begins like this.
     */
    public static int sequence(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0x80) return 1;
        if (lead < 0xC2 || lead > 0xF4) return -1;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (int k = 1; k < length; k++) {
            if (i + k == to) return 0;
            int next = bytes[i + k] & 0xFF;
            if (next < lowestContinuation(lead, k) || next > highestContinuation(lead, k)) return -1;
        }
        return length;
    }

    private static int lowestContinuation(int lead, int index) {
        if (index != 1) return 0x80;
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    private static int highestContinuation(int lead, int index) {
        if (index != 1) return 0xBF;
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }

    /** The bytes of the sequence that this byte leads, in valid text. */
    public static int length(byte lead) {
        return lead >= 0 ? 1 : (lead & 0xE0) == 0xC0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : 4;
    }

    /** The code point of the valid sequence at {@code i}. */
    public static int decode(byte[] bytes, int i) {
        int lead = bytes[i];
        return switch (length((byte) lead)) {
            case 1 -> lead;
            case 2 -> (lead & 0x1F) << 6 | bytes[i + 1] & 0x3F;
            case 3 -> (lead & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F;
            default -> (lead & 0x07) << 18 | (bytes[i + 1] & 0x3F) << 12 | (bytes[i + 2] & 0x3F) << 6 | bytes[i + 3] & 0x3F;
        };
    }

    public static int encodedLength(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** Writes the code point at {@code i}, where there is room for it; returns the offset behind it. */
    public static int encode(int codePoint, byte[] bytes, int i) {
        assert isScalar(codePoint) : Integer.toHexString(codePoint);
        if (codePoint < 0x80) {
            bytes[i] = (byte) codePoint;
            return i + 1;
        }
        int length = encodedLength(codePoint);
        for (int k = length - 1; k > 0; k--) {
            bytes[i + k] = (byte) (0x80 | codePoint & 0x3F);
            codePoint >>= 6;
        }
        bytes[i] = (byte) (0xF00 >> length | codePoint);
        return i + length;
    }

    /** True for the values a Scheme character can have: every code point but the surrogates. */
    public static boolean isScalar(long codePoint) {
        return codePoint >= 0 && codePoint <= Character.MAX_CODE_POINT && (codePoint < 0xD800 || codePoint > 0xDFFF);
    }

    public static int countCodePoints(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) if ((bytes[i] & 0xC0) != 0x80) count++;
        return count;
    }
}
