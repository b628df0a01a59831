package dev.lamina.bench.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one call of a benchmark method does, so that the report can show GB/s beside the measured memory limit and GFLOP/s
 * beside the measured peak: so many bytes (read and written, each array counted once) and floating-point operations for each
 * unit of {@link #per}. A sum of n doubles is {@code @Work(bytes = 8, flops = 1)}, a product of n×n matrices
 * {@code @Work(flops = 2, per = Growth.CUBE)}. Reading text is {@code @Work(bytes = 1)} with n the length of the text.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Work {
    double bytes() default 0;

    double flops() default 0;

    /** Whether these operations are of f32, of which the processor does twice as many. */
    boolean single() default false;

    Growth per() default Growth.N;
}
