package dev.lamina.bench.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a field with {@code @Param}: the values that {@code --quick} takes, which must be among those of {@code @Param}; without
 * it, the first alone. On a benchmark method: the values of n that {@code --quick} takes for this method; with
 * {@code @Quick({})} it leaves the method out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Quick {
    String[] value();
}
