package dev.lamina.bench.result;

import java.util.List;

/**
 * Where a run took place.
 *
 * @param coreType the processor's family, model and vector extensions
 * @param pinnedTo the processor to which all was pinned, −1 for none
 * @param flags those of the forked JVMs
 */
public record Environment(String date, String machine, String processor, String coreType, int processors, long memoryBytes,
        String system, String jdk, List<String> flags, String commit, int pinnedTo, double load) {}
