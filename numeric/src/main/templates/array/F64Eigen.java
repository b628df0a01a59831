//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.numeric.linalg.GeneralEigen;

/**
 * AV = VΛ of a square matrix: complex eigenvalues, conjugate pairs being neighbours with the positive imaginary part first,
 * and an eigenvector of length 1 in each column.
 */
public record F64Eigen(C128Vector values, C128Matrix vectors) {
    static F64Eigen of(F64Matrix a) {
        a.requireSquare("eigen");
        var eigen = GeneralEigen.of(a.finiteBlock("eigen"));
        C128Vector values = C_128Vector.ofParts(F_64Vector.ofArray(eigen.re()), F_64Vector.ofArray(eigen.im())).toC128();
        values.re().requireNoOverflow("eigen");
        values.im().requireNoOverflow("eigen");
        C_128Matrix vectors = C_128Matrix.ofParts(F_64Matrix.of(eigen.vectorsRe()), F_64Matrix.of(eigen.vectorsIm()));
        return new F64Eigen(values, vectors.toC128());
    }
}
