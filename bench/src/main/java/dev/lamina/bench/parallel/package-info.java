/**
 * The suite parallel, of what the language has so far: threads of SRFI 18 that are made, started and joined, over one heap. Mutexes
 * and condition variables, and procedures that divide work by themselves, do not exist.
 */
package dev.lamina.bench.parallel;
