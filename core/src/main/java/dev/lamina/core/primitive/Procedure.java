package dev.lamina.core.primitive;

import dev.lamina.core.ir.Primitive.Fact;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static Java method a primitive. Its parameter types are its signature: an optional {@code Ctx}, for a
 * control primitive the depth {@code long sp}, for a typed primitive the type of the elements {@code int type}, then {@code long} for any word or {@code double} for a flonum; it returns
 * {@code long} (a word), {@code double}, {@code boolean} or nothing. Methods that share a name differ in the number of
 * parameters. The table of primitives is made from these annotations when the project is built.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Procedure {
    /** The Scheme name; names that begin with {@code %} are for the library only. */
    String value();

    /** The last parameter is the list of all further arguments. */
    boolean rest() default false;

    /** So many of the last parameters may be left out: the method takes {@code Words.DEFAULT} for each. */
    int optional() default 0;

    /**
     * A typed primitive has {@code @} in its name and documentation where the tag of a type of elements stands: {@code @vector-ref} is
     * {@code f64vector-ref} and others. It is one primitive for each of these types, constants of {@code ElementTypes}; for all if there is none.
     */
    int[] types() default {};

    Fact[] facts() default {};

    /** One sentence for {@code ,describe}; the parameters' Java names are shown with it. */
    String doc() default "";
}
