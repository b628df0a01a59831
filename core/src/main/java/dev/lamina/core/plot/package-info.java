/** Charts as files, drawn by the library XChart; loaded when a program draws the first one. */
package dev.lamina.core.plot;
