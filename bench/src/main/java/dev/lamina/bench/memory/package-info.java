/**
 * The suite memory: the rate of allocation, minor and full collections by live data, arenas, the pool of numeric memory, the
 * symbol table.
 */
package dev.lamina.bench.memory;
