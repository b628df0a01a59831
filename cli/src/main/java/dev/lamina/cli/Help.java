package dev.lamina.cli;

/** What {@code lamina --help} prints. */
final class Help {
    private Help() {}

    static final String TEXT = """
            usage: lamina [OPTION ...]                    read, evaluate, print
                   lamina [OPTION ...] FILE [ARGUMENT ...] run a program; - is the standard input
                   lamina [OPTION ...] -e EXPR [-e EXPR ...] evaluate and print the values

            -L DIR               look for libraries in DIR too
            --heap-initial SIZE  what the heap may hold before its first full collection (64m)
            --heap-max SIZE      most memory for Scheme data (a quarter of the machine's)
            --numeric-max SIZE   most memory for large numeric vectors (half of the machine's)
            --simd WIDTH         numeric kernels: auto, scalar, 128, 256 or 512 bits
            --blas WHICH         linear algebra: auto, java, or openblas for all that it can
            --blas-library FILE  the OpenBLAS to use, and no other
            --cache DIR          keep the code of programs in DIR (lamina in $XDG_CACHE_HOME or ~/.cache)
            --no-cache           compile the program even if its code is kept, and keep nothing
            --image FILE         begin with what (save-image FILE) has saved
            --warn               tell what is probably a mistake: unused values, undefined names, wrong calls
            --explain-fusion     tell which calls over numeric vectors become kernels, and why others do not
            --version            version, JDK, vector width and BLAS, and why they are used
            --help               this text

            For those who work on Lamina or want to know more:
            --stats              heap, collector and compiler figures on standard error at the end
            --dump STAGE         print each unit after STAGE: expand, ir, bytecode, or the name of a pass
            --pass-off NAME      leave out a pass of the optimizer; all leaves out all that can be
            --check              verify every address, and the heap before and after each collection
            --gc-stress[=N]      collect at every Nth poll (1)
            --java-trace         show Java stack traces with errors

            SIZE is a number of bytes, or of kilo-, mega- or gigabytes: 500k, 256m, 2g.
            """;
}
