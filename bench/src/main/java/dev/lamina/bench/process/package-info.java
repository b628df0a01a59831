/** Suites of whole processes: starting Lamina, and its programs and scripts beside those of peers. */
package dev.lamina.bench.process;
