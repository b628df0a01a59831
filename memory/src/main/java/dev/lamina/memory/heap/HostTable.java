package dev.lamina.memory.heap;

import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The Java objects that heap objects of kind HOST stand for. An entry lasts as long as its heap object, whose address
 * it follows: after each collection the entries whose objects were not reached are dropped, the young ones already by
 * a minor collection. Entries account for memory outside of the heap that their Java objects hold.
 */
final class HostTable {
    private final HeapClient client;
    private volatile Object[] objects = new Object[16];
    private long[] addresses = new long[16];
    private long[] bytes = new long[16];
    private final AddressList young = new AddressList();
    private final AddressList unused = new AddressList();
    private int size;
    private long externalBytes;
    private long youngBytes;

    HostTable(HeapClient client) {
        this.client = client;
    }

    /** The id of a new entry, for a heap object in the nursery. */
    synchronized int add(Object object, long address, long external) {
        assert object != null && external >= 0;
        int id = unused.isEmpty() ? size++ : (int) unused.removeLast();
        if (id == addresses.length) grow();
        objects[id] = object;
        addresses[id] = address;
        bytes[id] = external;
        externalBytes += external;
        youngBytes += external;
        young.add(id);
        return id;
    }

    private void grow() {
        int room = 2 * addresses.length;
        objects = Arrays.copyOf(objects, room);
        addresses = Arrays.copyOf(addresses, room);
        bytes = Arrays.copyOf(bytes, room);
    }

    /** The Java object of a live entry. */
    Object get(int id) {
        Object object = objects[id];
        assert object != null : "host object " + id + " is dead";
        return object;
    }

    /** Gives every Java object that a heap object stands for. */
    synchronized void forEach(Consumer<Object> visitor) {
        for (Object object : objects) if (object != null) visitor.accept(object);
    }

    boolean isLive(long id) {
        return id >= 0 && id < size && objects[(int) id] != null;
    }

    void afterMinor() {
        for (int i = 0; i < young.size(); i++) {
            int id = (int) young.get(i);
            long address = addresses[id];
            if (Chunk.state(address) != Chunk.YOUNG) continue;
            long first = Memory.get(address);
            if (HeapObject.isForwarded(first)) addresses[id] = first & Words.ADDRESS_MASK;
            else drop(id);
        }
        young.clear();
        youngBytes = 0;
    }

    void afterMajor() {
        assert young.isEmpty() : "a minor collection comes first";
        for (int id = 0; id < size; id++) {
            if (objects[id] == null) continue;
            long address = addresses[id];
            if (Chunk.isMarked(address)) continue;
            long first = Memory.get(address);
            if (HeapObject.isForwarded(first)) addresses[id] = first & Words.ADDRESS_MASK;
            else drop(id);
        }
    }

    private void drop(int id) {
        Object object = objects[id];
        objects[id] = null;
        externalBytes -= bytes[id];
        assert externalBytes >= 0 : externalBytes;
        unused.add(id);
        client.hostDied(object);
    }

    /** Bytes that the Java objects hold outside of the heap. */
    synchronized long externalBytes() {
        return externalBytes;
    }

    /** The part of them that was added since the last collection. */
    synchronized long youngBytes() {
        return youngBytes;
    }

    static int id(long address) {
        return (int) Words.fixnum(Memory.get(address + Layout.FIRST));
    }
}
