package dev.lamina.core.port;

import dev.lamina.core.read.Source;
import dev.lamina.core.read.Window;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.text.Utf8;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A textual input port: a window of valid UTF-8 that slides over a stream. The reader lexes the window itself; lines
 * and strings are handed out as stretches of it, so that nothing is copied twice. Bytes that are not UTF-8 become
 * U+FFFD on the way in, so that one wrong byte in a data file does not make the rest unreadable.
 *
 * <p>Invariant: {@code bytes} from {@code position} to {@code limit} is the text not yet read, ending between two
 * characters; {@code last} says that the stream has ended.
 */
public final class TextInput extends Window implements Input {
    private static final int RAW_BYTES = 8192;
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private final String name;
    /** Null for a string port. */
    private final ByteSource source;
    /** Bytes that have been read and are not yet decoded: less than one character between calls. */
    private final byte[] raw;
    private int rawLength;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean open = true;
    /** While a datum is being read, all of it stays where it is. */
    private boolean held;
    private int heldFrom;
    private boolean heldFolding;
    /** Where the window begins in the whole text. */
    private int line = 1;
    private int column = 1;
    /** The offset behind the line found last. */
    private int lineEnd;

    private TextInput(String name, byte[] bytes, int limit, boolean last, ByteSource source) {
        super(bytes, limit, last);
        this.name = name;
        this.source = source;
        this.raw = source == null ? null : new byte[RAW_BYTES];
    }

    /** @param mayWait whether the stream may have nothing for a while, like a terminal or a pipe */
    public static TextInput ofStream(String name, InputStream stream, boolean mayWait) {
        return new TextInput(name, new byte[RAW_BYTES], 0, false, new ByteSource(stream, name, mayWait));
    }

    /** A port over text that is known to be valid UTF-8. */
    public static TextInput ofText(String name, byte[] utf8) {
        return new TextInput(name, utf8, utf8.length, true, null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ReentrantLock lock() {
        return lock;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        position = limit;
        last = true;
        if (source != null) source.close();
    }

    @Override
    public String description() {
        return "input-port " + name;
    }

    // Characters and stretches of text

    /** The next code point, which stays; or {@link #END} or {@link #WOULD_WAIT}. */
    public int peek() {
        if (position == limit) {
            int more = fill(false);
            if (more < 0) return more;
        }
        return Utf8.decode(bytes, position);
    }

    public int read() {
        int codePoint = peek();
        if (codePoint >= 0) position += Utf8.length(bytes[position]);
        return codePoint;
    }

    /**
     * The bytes of the line that begins here, without its end, which may be a newline, a return or both. Follow with
     * {@link #skipLine}.
     */
    public int lineBytes() {
        int length = 0;
        while (true) {
            while (position + length < limit && !isLineEnd(bytes[position + length])) length++;
            if (position + length < limit) break;
            int more = fill(false);
            if (more == WOULD_WAIT) return WOULD_WAIT;
            if (more == END) {
                lineEnd = limit;
                return length == 0 ? END : length;
            }
        }
        boolean isReturn = bytes[position + length] == '\r';
        if (isReturn && position + length + 1 == limit && fill(false) == WOULD_WAIT) return WOULD_WAIT;
        int end = position + length + 1;
        lineEnd = isReturn && end < limit && bytes[end] == '\n' ? end + 1 : end;
        return length;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    public void skipLine() {
        position = lineEnd;
    }

    /** The bytes of the next so many characters, or of all that are left; {@link #END} if none is. */
    public int bytesOf(long characters) {
        int scanned = 0;
        for (long k = 0; k < characters; k++) {
            if (position + scanned == limit) {
                int more = fill(false);
                if (more == WOULD_WAIT) return WOULD_WAIT;
                if (more == END) return scanned == 0 ? END : scanned;
            }
            scanned += Utf8.length(bytes[position + scanned]);
        }
        return scanned;
    }

    /** The text not yet read begins in {@link #bytes} at {@link #position}. */
    public byte[] bytes() {
        return bytes;
    }

    public int position() {
        return position;
    }

    public void skip(int skippedBytes) {
        assert position + skippedBytes <= limit;
        position += skippedBytes;
    }

    // Data

    /** From here to {@link #release} the text stays where it is, so that the lexer's offsets hold. */
    public void hold() {
        held = true;
        heldFrom = position;
        heldFolding = foldCase;
    }

    public void release() {
        held = false;
    }

    /** Goes back to where {@link #hold} was called, as if nothing had been read since. */
    public void rewind() {
        assert held && heldFrom <= position;
        position = heldFrom;
        foldCase = heldFolding;
    }

    @Override
    protected Source source() {
        return new Source(name, Arrays.copyOf(bytes, limit), line, column);
    }

    // Filling the window

    @Override
    public void await() {
        fill(true);
    }

    /** Gets more text: the number of bytes, or {@link #END}, or {@link #WOULD_WAIT}. */
    public int fill(boolean wait) {
        int before = unread();
        while (!last && unread() == before) {
            int read = source.read(raw, rawLength, raw.length - rawLength, wait);
            if (read == WOULD_WAIT) return WOULD_WAIT;
            makeRoom();
            if (read == END) last = true;
            else rawLength += read;
            decode();
        }
        return unread() == before ? END : unread() - before;
    }

    private int unread() {
        return limit - position;
    }

    /** Appends the raw bytes to the window, except for the beginning of a character that is not complete yet. */
    private void decode() {
        int done = 0;
        while (done < rawLength) {
            int invalid = Utf8.firstInvalid(raw, done, rawLength);
            int valid = invalid < 0 ? rawLength : invalid;
            append(raw, done, valid - done);
            done = valid;
            if (done == rawLength || !last && Utf8.sequence(raw, done, rawLength) == 0) break;
            append(REPLACEMENT, 0, REPLACEMENT.length);
            done++;
        }
        System.arraycopy(raw, done, raw, 0, rawLength - done);
        rawLength -= done;
    }

    private void append(byte[] from, int offset, int length) {
        System.arraycopy(from, offset, bytes, limit, length);
        limit += length;
    }

    /** Makes room for all raw bytes, even if each becomes a replacement character. */
    private void makeRoom() {
        int needed = REPLACEMENT.length * RAW_BYTES;
        if (!held && bytes.length - limit < needed) slide();
        if (limit > Integer.MAX_VALUE - 2 * needed) throw Errors.other(null, "a line or datum of more than 2 GB: " + name);
        if (bytes.length - limit < needed) bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, limit + needed, Integer.MAX_VALUE - needed));
    }

    /** Drops what has been read, and remembers how far in the whole text that was. */
    private void slide() {
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
    }
}
