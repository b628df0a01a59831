package dev.lamina.core.read;

/**
 * The table that drives the lexer: the lexical class of each byte of UTF-8 text (R7RS 7.1.1). Bytes of characters
 * beyond ASCII have a class of their own, because some of those characters are white space and most are letters.
 */
final class Bytes {
    private Bytes() {}

    static final byte INVALID = 0;
    static final byte SPACE = 1;
    static final byte OPEN = 2;
    static final byte CLOSE = 3;
    static final byte QUOTE = 4;
    static final byte STRING = 5;
    static final byte BAR = 6;
    static final byte COMMENT = 7;
    static final byte HASH = 8;
    static final byte BRACE = 9;
    /** The classes from here on may stand inside a symbol or a number. */
    static final byte LETTER = 10;
    static final byte DIGIT = 11;
    /** Sign or point: begins a number or a symbol. */
    static final byte SIGN = 12;
    static final byte WIDE = 13;

    private static final byte[] CLASSES = classes();

    static byte classOf(byte b) {
        return CLASSES[b & 0xFF];
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        mark(classes, " \t\n\r\f", SPACE);
        mark(classes, "([", OPEN);
        mark(classes, ")]", CLOSE);
        mark(classes, "'`,", QUOTE);
        mark(classes, "\"", STRING);
        mark(classes, "|", BAR);
        mark(classes, ";", COMMENT);
        mark(classes, "#", HASH);
        mark(classes, "{}", BRACE);
        mark(classes, "!$%&*/:<=>?@^_~", LETTER);
        mark(classes, "+-.", SIGN);
        for (int c = '0'; c <= '9'; c++) classes[c] = DIGIT;
        for (int c = 'a'; c <= 'z'; c++) classes[c] = classes[c - 'a' + 'A'] = LETTER;
        for (int c = 0x80; c <= 0xFF; c++) classes[c] = WIDE;
        return classes;
    }

    private static void mark(byte[] classes, String characters, byte mark) {
        for (int i = 0; i < characters.length(); i++) classes[characters.charAt(i)] = mark;
    }

    /** White space beyond ASCII separates data like a blank, since it cannot be told from one by looking. */
    static boolean isWideSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0xFEFF;
    }
}
