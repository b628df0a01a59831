/**
 * Scheme. This package holds what an embedding program uses; below it, in the order of their layers: {@code read} (text to
 * syntax), {@code ir} (the compiler's terms), {@code expand}, {@code optimize} and {@code runtime} (on the terms),
 * {@code codegen} and {@code primitive} (on these). {@code port} and {@code image} hold ports, mapped files and saved images,
 * {@code foreign} and {@code plot} calls of C and charts; {@code build} compiles the library of {@code src/main/scheme} when Lamina is built.
 */
package dev.lamina.core;
