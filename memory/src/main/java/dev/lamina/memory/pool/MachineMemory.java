package dev.lamina.memory.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of the machine, or of the container that limits this process. {@code java.base} does not tell it, and the
 * management module would cost its loading, so Linux's own files are read; elsewhere it is taken as four times the Java
 * heap's maximum, which is how HotSpot sizes that heap.
 */
public final class MachineMemory {
    private MachineMemory() {}

    private static final Path PROCESS_MEMORY = Path.of("/proc/meminfo");
    private static final Path CONTAINER_LIMIT = Path.of("/sys/fs/cgroup/memory.max");
    private static final int HOTSPOT_HEAP_FRACTION = 4;

    public static long bytes() {
        long machine = total();
        long container = limit();
        return container > 0 ? Math.min(machine, container) : machine;
    }

    private static long total() {
        try {
            for (String line : Files.readAllLines(PROCESS_MEMORY)) {
                if (line.startsWith("MemTotal:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException notLinux) {
            // No such file: the estimate below.
        }
        return Runtime.getRuntime().maxMemory() * HOTSPOT_HEAP_FRACTION;
    }

    /** The container's limit, or 0 for none. */
    private static long limit() {
        try {
            String text = Files.readString(CONTAINER_LIMIT).strip();
            return text.chars().allMatch(Character::isDigit) && !text.isEmpty() ? Long.parseLong(text) : 0;
        } catch (IOException none) {
            return 0;
        }
    }
}
