/** Array files: text in and out of off-heap arrays. */
package dev.lamina.numeric.io;
