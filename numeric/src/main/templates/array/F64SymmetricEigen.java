//# types F64 F32
package dev.lamina.numeric.array;

import dev.lamina.numeric.linalg.Precision;
import dev.lamina.numeric.linalg.SymmetricEigen;

/** A = VΛVᵀ of a symmetric matrix: the eigenvalues, ascending, and an orthonormal eigenvector in each column. */
public record F64SymmetricEigen(F64Vector values, F64Matrix vectors) {
    static F64SymmetricEigen of(F64Matrix a) {
        a.requireSquare("eigenSymmetric");
        var eigen = SymmetricEigen.of(a.finiteBlock("eigenSymmetric"));
        F64Vector values = F_64Vector.ofArray(eigen.values()).toF64();
        values.requireNoOverflow("eigenSymmetric");
        return new F64SymmetricEigen(values, F64Matrix.of(Precision.toF64(eigen.vectors())));
    }
}
