/** What a run leaves behind, as records that are written to and read from JSON. Nothing here measures or computes. */
package dev.lamina.bench.result;
