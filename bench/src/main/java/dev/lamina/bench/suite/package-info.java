/** What a benchmark class says about itself beyond JMH's own annotations. {@link dev.lamina.bench} tells how to write one. */
package dev.lamina.bench.suite;
