/** Numbers: generic arithmetic on the whole tower, and operations on fixnums and flonums only. */
package dev.lamina.core.primitive.number;
