package dev.lamina.core.read;

import dev.lamina.memory.text.Utf8;
import java.nio.charset.StandardCharsets;

/** Which texts are symbols as they stand, and which need bars. Source: R7RS 2.1 and 7.1.1. */
public final class Identifiers {
    private Identifiers() {}

    private static final int SPECIAL_LENGTH = "+inf.0".length();

    /**
     * True if a word that is not a number and consists of letters, digits and signs may be a symbol. Words that begin
     * like a number may not, so that a mistyped number is found; the names {@code 1+ 1- -1+} are old and common.
     */
    static boolean mayBegin(byte[] word, int from, int to) {
        int i = from;
        if (Bytes.classOf(word[i]) == Bytes.SIGN && word[i] != '.') i++;
        if (i < to && word[i] == '.') i++;
        if (i == to || Bytes.classOf(word[i]) != Bytes.DIGIT) return true;
        return isOldName(new String(word, from, to - from, StandardCharsets.UTF_8));
    }

    private static boolean isOldName(String word) {
        return word.equals("1+") || word.equals("1-") || word.equals("-1+");
    }

    /** True if the name reads back as the same symbol without bars. */
    public static boolean isPlain(byte[] name, int from, int to) {
        if (from == to || Bytes.classOf(name[from]) == Bytes.HASH) return false;
        if (to - from == 1 && name[from] == '.') return false;
        for (int i = from; i < to; i += Utf8.length(name[i])) if (!isPlainCharacter(name, i)) return false;
        byte first = Bytes.classOf(name[from]);
        if (first != Bytes.DIGIT && first != Bytes.SIGN) return true;
        return mayBegin(name, from, to) && !NumberReader.isNumber(name, from, to) && !beginsSpecial(name, from, to);
    }

    /** Names like {@code +inf.0x} are symbols here, but other readers take their beginning for a number. */
    private static boolean beginsSpecial(byte[] name, int from, int to) {
        return to - from > SPECIAL_LENGTH && NumberReader.isNumber(name, from, from + SPECIAL_LENGTH)
                && Bytes.classOf(name[from + 1]) == Bytes.LETTER;
    }

    private static boolean isPlainCharacter(byte[] name, int i) {
        byte byteClass = Bytes.classOf(name[i]);
        if (byteClass != Bytes.WIDE) return byteClass >= Bytes.LETTER || byteClass == Bytes.HASH;
        int codePoint = Utf8.decode(name, i);
        return !Bytes.isWideSpace(codePoint) && isVisible(codePoint);
    }

    /** False for characters that show nothing or have no meaning: they are written as escapes. */
    public static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE,
                 Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
