/** Measuring: the plan of a run, forks of JMH and whole processes, the machine's limits and noise, progress, interruption. */
package dev.lamina.bench.measure;
