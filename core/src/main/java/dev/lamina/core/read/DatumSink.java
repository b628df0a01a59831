package dev.lamina.core.read;

/**
 * What the parser does with what it finds: one sink builds {@link Syntax}, another the words of a heap. Calls come in
 * the order of the text; each structure is opened, filled and closed. Text arguments are UTF-8 and must be copied if
 * they are kept. Starts and ends are offsets into the window.
 */
public interface DatumSink {
    void symbol(byte[] text, int from, int to, int start, int end);

    void string(byte[] text, int from, int to, int start, int end);

    void character(int codePoint, int start, int end);

    void truth(boolean value, int start, int end);

    /** An integer of at most 18 digits. */
    void integer(long value, int start, int end);

    /** A Long, BigInteger, Ratio, Double or Complex. */
    void number(Object value, int start, int end);

    void bytevector(byte[] elements, int start, int end);

    /** Of another type than u8. */
    void typedVector(TypedVector vector, int start, int end);

    void openList(int start);

    /** @param dotted the last datum is the tail, not an element */
    void closeList(boolean dotted, int end);

    void openVector(int start);

    void closeVector(int end);

    /** Begins the list of the given symbol and the next datum: {@code 'x} is {@code (quote x)}. */
    void openPrefix(String symbol, int start, int end);

    void closePrefix(int end);

    /** The next datum has this label. Throws if the label is taken. */
    void openLabel(int label, int start, int end);

    void closeLabel(int end);

    /** The datum with this label, which may not be complete. */
    void labelReference(int label, int start, int end);

    /** Forgets what has been built, because the datum is broken. */
    void reset();

    /** Takes everything, builds nothing: for data that are commented out. */
    DatumSink NOTHING = new DatumSink() {
        @Override
        public void symbol(byte[] text, int from, int to, int start, int end) {}

        @Override
        public void string(byte[] text, int from, int to, int start, int end) {}

        @Override
        public void character(int codePoint, int start, int end) {}

        @Override
        public void truth(boolean value, int start, int end) {}

        @Override
        public void integer(long value, int start, int end) {}

        @Override
        public void number(Object value, int start, int end) {}

        @Override
        public void bytevector(byte[] elements, int start, int end) {}

        @Override
        public void typedVector(TypedVector vector, int start, int end) {}

        @Override
        public void openList(int start) {}

        @Override
        public void closeList(boolean dotted, int end) {}

        @Override
        public void openVector(int start) {}

        @Override
        public void closeVector(int end) {}

        @Override
        public void openPrefix(String symbol, int start, int end) {}

        @Override
        public void closePrefix(int end) {}

        @Override
        public void openLabel(int label, int start, int end) {}

        @Override
        public void closeLabel(int end) {}

        @Override
        public void labelReference(int label, int start, int end) {}

        @Override
        public void reset() {}
    };
}
