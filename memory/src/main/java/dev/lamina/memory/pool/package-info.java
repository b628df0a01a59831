/** Off-heap blocks for numbers: lent and released, or returned by themselves when unreachable, under a maximum. */
package dev.lamina.memory.pool;
