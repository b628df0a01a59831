/** {@code lamina bench}: the command line, and what it prints on the terminal. */
package dev.lamina.bench.command;
