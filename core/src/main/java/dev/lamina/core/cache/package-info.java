/** Compiled programs on disk, so that a program that has not changed is not compiled again. */
package dev.lamina.core.cache;
