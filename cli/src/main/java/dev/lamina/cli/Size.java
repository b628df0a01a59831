package dev.lamina.cli;

/** Sizes on the command line: {@code 4096}, {@code 500k}, {@code 256m}, {@code 2g}, in powers of 1024. */
final class Size {
    private Size() {}

    static long parse(String option, String text) {
        int digits = text.length();
        int shift = 0;
        if (digits > 0) {
            shift = switch (text.charAt(digits - 1)) {
                case 'k', 'K' -> 10;
                case 'm', 'M' -> 20;
                case 'g', 'G' -> 30;
                default -> 0;
            };
        }
        if (shift > 0) digits--;
        try {
            long count = Long.parseLong(text, 0, digits, 10);
            if (count > 0 && count <= Long.MAX_VALUE >> shift) return count << shift;
        } catch (NumberFormatException e) {
            // Said below, for this and for numbers out of range.
        }
        throw new BadUsage(option + ": expected a size such as 256m, given " + text);
    }
}
