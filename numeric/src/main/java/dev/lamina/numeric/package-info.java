/**
 * The numeric library, usable from Java without any Scheme. {@code tower}: exact and inexact numbers. {@code array}:
 * vectors and matrices over segments. {@code kernel}: the loops, scalar and SIMD, behind one seam. {@code fusion}: loops
 * compiled at run time from an expression. {@code linalg}: linear algebra. {@code io}: array files.
 */
package dev.lamina.numeric;
