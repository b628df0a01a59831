/** The suite reader: text to data and back, for the compiler and for programs; numbers to text and back. */
package dev.lamina.bench.reader;
