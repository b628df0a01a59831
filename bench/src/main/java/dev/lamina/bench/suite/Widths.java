package dev.lamina.bench.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a class: its benchmarks run scalar and at every vector width that the processor has, each in forks of its own with
 * {@code -Dlamina.simd}. Without it they run as programs do, scalar first and then at the processor's width.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Widths {}
