/** Summaries of times, and whether two sets of them differ. */
package dev.lamina.bench.statistics;
