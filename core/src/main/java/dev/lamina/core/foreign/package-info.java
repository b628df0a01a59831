/** Functions of C that Scheme calls: finding them, and calling them with Java values. */
package dev.lamina.core.foreign;
