/** The elementary functions of doubles, our own: the same bits for one number, for vectors of any width, cold and warm. */
package dev.lamina.numeric.math;
