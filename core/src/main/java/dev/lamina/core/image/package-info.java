/** Saved images: the variables, data and procedures of a session in a file. */
package dev.lamina.core.image;
