package dev.lamina.core.expand;

import java.util.ArrayList;
import java.util.List;

/** "Did you mean": names at a small edit distance, where a swap of neighbours counts as one edit. */
public final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** The candidates nearest to the name, the nearest first; none if all are far from it. */
    public static List<String> closeTo(String name, List<String> candidates) {
        int limit = name.length() < 3 ? 0 : name.length() < 6 ? 1 : 2;
        List<String> close = new ArrayList<>();
        for (int distance = 1; distance <= limit && close.size() < MOST; distance++)
            for (String candidate : candidates)
                if (close.size() < MOST && distance(name, candidate, limit) == distance) close.add(candidate);
        return close;
    }

    /** Edits that turn one into the other, or limit + 1 if there are more than limit. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) return limit + 1;
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < last.length; j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (isSwap(a, i, b, j)) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
