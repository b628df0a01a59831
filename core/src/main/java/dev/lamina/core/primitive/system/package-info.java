/** What is around the program: process, threads, clocks, heaps and arenas, C, the machine, and plots. */
package dev.lamina.core.primitive.system;
