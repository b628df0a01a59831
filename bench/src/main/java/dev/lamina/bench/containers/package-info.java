/** The suite containers: vectors, strings, sorting and association lists by size. The language has no hash tables yet. */
package dev.lamina.bench.containers;
