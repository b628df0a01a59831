package dev.lamina.core.port;

import java.io.OutputStream;

/** A binary output port: bytes through a buffer to a stream, or kept for a bytevector. */
public final class BinaryOutput extends Output {
    /** The stream, if it is a file in memory. */
    private final MappedOutput mapping;

    private BinaryOutput(String name, OutputStream stream, MappedOutput mapping) {
        super(name, stream);
        this.mapping = mapping;
    }

    public static BinaryOutput ofStream(String name, OutputStream stream) {
        return new BinaryOutput(name, stream, null);
    }

    public static BinaryOutput ofMapping(String name, MappedOutput mapping) {
        return new BinaryOutput(name, mapping, mapping);
    }

    public static BinaryOutput ofBytevector() {
        return new BinaryOutput("bytevector", null, null);
    }

    @Override
    public String description() {
        return "binary-output-port " + name;
    }

    /** The file in memory that it writes to, with all that was put; null if it writes elsewhere. */
    public MappedOutput flushedMapping() {
        if (mapping != null) flush();
        return mapping;
    }

    public void put(int b) {
        target.put(b);
    }

    public void put(byte[] bytes, int from, int count) {
        target.put(bytes, from, count);
    }
}
