/** Measures what the processor can do at best: the lines that the report draws above the benchmarks. */
package dev.lamina.bench.limit;
