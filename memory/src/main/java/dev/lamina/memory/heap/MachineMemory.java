package dev.lamina.memory.heap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of the machine or of the container, in bytes. Read from the system's own files, because the management
 * bean that knows it costs tens of milliseconds at start; elsewhere HotSpot's default maximum, a quarter of the
 * machine, stands in.
 */
final class MachineMemory {
    private MachineMemory() {}

    static long bytes() {
        long machine = physical();
        long container = Math.min(limit("/sys/fs/cgroup/memory.max"), limit("/sys/fs/cgroup/memory/memory.limit_in_bytes"));
        return Math.min(machine, container);
    }

    private static long physical() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            String total = lines.filter(line -> line.startsWith("MemTotal:")).findFirst().orElseThrow();
            return Long.parseLong(total.replaceAll("[^0-9]", "")) << 10;
        } catch (IOException | RuntimeException e) {
            return 4 * Runtime.getRuntime().maxMemory();
        }
    }

    /** A control group's limit, or the largest number where there is none. */
    private static long limit(String file) {
        try {
            return Long.parseLong(Files.readString(Path.of(file)).strip());
        } catch (IOException | NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
