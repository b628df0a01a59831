package dev.lamina.core.read;

import java.util.Map;

/**
 * The names of characters behind {@code #\}: those of R7RS 6.6, which are also written, and the older ones that
 * programs still use, which are only read.
 */
public final class CharacterNames {
    private CharacterNames() {}

    private static final Map<String, Integer> CODE_POINTS = Map.ofEntries(
            Map.entry("alarm", 0x07), Map.entry("backspace", 0x08), Map.entry("delete", 0x7F), Map.entry("escape", 0x1B),
            Map.entry("newline", 0x0A), Map.entry("null", 0x00), Map.entry("return", 0x0D), Map.entry("space", 0x20),
            Map.entry("tab", 0x09),
            Map.entry("altmode", 0x1B), Map.entry("esc", 0x1B), Map.entry("linefeed", 0x0A), Map.entry("nul", 0x00),
            Map.entry("page", 0x0C), Map.entry("rubout", 0x7F), Map.entry("vtab", 0x0B));

    /** The code point of a name, or −1. */
    public static int codePoint(String name) {
        return CODE_POINTS.getOrDefault(name, -1);
    }

    /** The standard name of a character, or null if it has none. */
    public static String name(int codePoint) {
        return switch (codePoint) {
            case 0x00 -> "null";
            case 0x07 -> "alarm";
            case 0x08 -> "backspace";
            case 0x09 -> "tab";
            case 0x0A -> "newline";
            case 0x0D -> "return";
            case 0x1B -> "escape";
            case 0x20 -> "space";
            case 0x7F -> "delete";
            default -> null;
        };
    }
}
