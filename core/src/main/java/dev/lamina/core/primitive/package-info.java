/**
 * The primitives: static Java methods with their Scheme names. Here are data and control; numbers, arrays, ports and what is around
 * the program are in packages below, which stand on this one.
 */
package dev.lamina.core.primitive;
