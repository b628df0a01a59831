/** The {@code lamina} command: its arguments, the REPL, and the front ends of the profiler, monitor and language server. */
package dev.lamina.cli;
