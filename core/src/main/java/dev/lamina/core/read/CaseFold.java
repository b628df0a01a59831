package dev.lamina.core.read;

import java.util.Locale;

/**
 * Case folding as Unicode's CaseFolding.txt defines it, derived from the case mappings that Java has: lower case of
 * upper case of lower case, one character at a time so that no context (final sigma) matters. The exceptions are the
 * Turkic i's, which fold to nothing else, and Cherokee, which folds upwards.
 */
public final class CaseFold {
    private CaseFold() {}

    private static final int CAPITAL_DOTTED_I = 0x130;
    private static final int SMALL_DOTLESS_I = 0x131;

    /** Simple folding: one character to one. R7RS char-foldcase. */
    public static int fold(int codePoint) {
        if (codePoint < 0x80) return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
        if (codePoint == CAPITAL_DOTTED_I || codePoint == SMALL_DOTLESS_I) return codePoint;
        if (isCherokee(codePoint)) return Character.toUpperCase(codePoint);
        return Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(codePoint)));
    }

    /** Full folding, which may lengthen the text. R7RS string-foldcase. */
    public static String fold(String text) {
        if (isLowerAscii(text)) return text;
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> appendFolded(folded, codePoint));
        return folded.toString();
    }

    private static void appendFolded(StringBuilder folded, int codePoint) {
        if (codePoint < 0x80 || codePoint == SMALL_DOTLESS_I || isCherokee(codePoint)) {
            folded.appendCodePoint(fold(codePoint));
            return;
        }
        String upper = Character.toString(codePoint).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        upper.codePoints().forEach(c -> folded.append(Character.toString(c).toLowerCase(Locale.ROOT)));
    }

    private static boolean isCherokee(int codePoint) {
        return codePoint >= 0x13A0 && codePoint <= 0x13FD || codePoint >= 0xAB70 && codePoint <= 0xABBF;
    }

    private static boolean isLowerAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') return false;
        }
        return true;
    }
}
