package dev.lamina.core.port;

import dev.lamina.core.runtime.ByteOwner;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.memory.heap.Handle;
import java.io.InputStream;

/** The bytes of a view, one piece after another. Until it is closed it keeps the view, and so its owner, alive. */
public final class ViewStream extends InputStream {
    private final ByteOwner owner;
    private final long length;
    private final Handle view;
    private long position;

    public ViewStream(ByteOwner owner, Handle view) {
        this.owner = owner;
        this.length = owner.bytes().byteSize();
        this.view = view;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int count) {
        if (position == length) return -1;
        int read = (int) Math.min(count, length - position);
        ByteViews.copyOut(owner, position, to, offset, read);
        position += read;
        return read;
    }

    @Override
    public void close() {
        view.close();
    }
}
