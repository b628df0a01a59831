package dev.lamina.core.ir;

import dev.lamina.core.read.Span;

/**
 * The kernel that a procedure of numbers is for the elements of vectors, for calls that get the procedure as a value.
 *
 * @param span the place of the procedure
 * @param name its name
 * @param text the kernel as the optimizer writes it
 */
public record ProcedureKernel(Span span, String name, String text) {}
