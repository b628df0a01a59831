package dev.lamina.memory.pool;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The memory of the machine, or of the container that limits this process. {@code java.base} does not tell it, and the
 * management module would cost its loading, so Linux's own files are read, with little code, since every start reads them; elsewhere it is taken as four times the Java
 * heap's maximum, which is how HotSpot sizes that heap.
 */
public final class MachineMemory {
    private MachineMemory() {}

    private static final String PROCESS_MEMORY = "/proc/meminfo";
    private static final String TOTAL = "MemTotal:";
    private static final String CONTAINER_LIMIT = "/sys/fs/cgroup/memory.max";
    private static final int ENOUGH_BYTES = 256;
    private static final int HOTSPOT_HEAP_FRACTION = 4;

    public static long bytes() {
        long machine = total();
        long container = limit();
        return container > 0 ? Math.min(machine, container) : machine;
    }

    private static long total() {
        String text = text(PROCESS_MEMORY);
        int label = text.indexOf(TOTAL);
        long kilobytes = label < 0 ? 0 : digitsIn(text, label + TOTAL.length());
        return kilobytes > 0 ? kilobytes << 10 : Runtime.getRuntime().maxMemory() * HOTSPOT_HEAP_FRACTION;
    }

    /** The container's limit, or 0 for none, which the file calls "max". */
    private static long limit() {
        return digitsIn(text(CONTAINER_LIMIT), 0);
    }

    /** The beginning of a file, or nothing if there is none. */
    private static String text(String file) {
        try (var in = new FileInputStream(file)) {
            return new String(in.readNBytes(ENOUGH_BYTES), StandardCharsets.US_ASCII);
        } catch (IOException notLinux) {
            return "";
        }
    }

    /** The number behind the spaces, or 0. */
    private static long digitsIn(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        long number = 0;
        for (; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            number = 10 * number + Character.digit(text.charAt(i), 10);
        }
        return number;
    }
}
