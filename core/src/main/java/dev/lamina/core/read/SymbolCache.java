package dev.lamina.core.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The symbols of one source by their UTF-8 names, so that a name seen before costs no new Java object. Open addressing. */
final class SymbolCache {
    private Symbol[] symbols = new Symbol[128];
    private byte[][] names = new byte[128][];
    private int count;

    Symbol get(byte[] text, int from, int to) {
        int mask = names.length - 1;
        int i = hash(text, from, to) & mask;
        while (names[i] != null) {
            if (Arrays.equals(names[i], 0, names[i].length, text, from, to)) return symbols[i];
            i = i + 1 & mask;
        }
        Symbol symbol = new Symbol(new String(text, from, to - from, StandardCharsets.UTF_8));
        names[i] = Arrays.copyOfRange(text, from, to);
        symbols[i] = symbol;
        if (++count > names.length / 2) grow();
        return symbol;
    }

    private void grow() {
        byte[][] oldNames = names;
        Symbol[] oldSymbols = symbols;
        names = new byte[2 * oldNames.length][];
        symbols = new Symbol[2 * oldNames.length];
        int mask = names.length - 1;
        for (int k = 0; k < oldNames.length; k++) {
            if (oldNames[k] == null) continue;
            int i = hash(oldNames[k], 0, oldNames[k].length) & mask;
            while (names[i] != null) i = i + 1 & mask;
            names[i] = oldNames[k];
            symbols[i] = oldSymbols[k];
        }
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + text[i];
        return hash ^ hash >>> 15;
    }
}
