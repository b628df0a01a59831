/** The suite fusion: chains of numeric operations as one kernel, for Java and for Scheme, beside single operations and loops. */
package dev.lamina.bench.fusion;
