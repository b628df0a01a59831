package dev.lamina.bench.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a benchmark method that does what another one of its class does, by other means: a rival library, a loop over a Java
 * array, a {@code HashMap}. The report draws both into one plot; {@link Work} and {@link Widths} are taken from the method
 * {@link #of}. A peer is never a regression.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Peer {
    /** The name of our method. */
    String of();

    /** Who it is, as the report names it: "EJML", "Java loop". */
    String name();
}
