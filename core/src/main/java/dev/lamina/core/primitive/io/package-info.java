/** Ports and files: opening, reading and writing. */
package dev.lamina.core.primitive.io;
