/** OpenBLAS for the numeric library. On the module path it needs {@code --enable-native-access=dev.lamina.blas}. */
module dev.lamina.blas {
    requires dev.lamina.memory;
    requires transitive dev.lamina.numeric;

    exports dev.lamina.blas;

    provides dev.lamina.numeric.linalg.Blas with dev.lamina.blas.OpenBlas;
}
