/** The figures that documents quote: found in the runs of {@code bench/results}, and written between marks in the documents. */
package dev.lamina.bench.quote;
