package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Refusals;
import dev.lamina.core.read.Described;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.statistics.Interpolation;
import java.util.function.BiFunction;

/** Curves through points, which are f64vectors of ascending x and of y. A curve has copied its points. */
public final class Curves {
    private Curves() {}

    private record Curve(Interpolation interpolation) implements Described {
        @Override
        public String description() {
            return "curve";
        }
    }

    @Procedure(value = "%linear-curve", doc = "Straight lines through points.")
    public static @Word long linear(Ctx c, @Word long x, @Word long y) {
        return make(c, "linear-interpolation", x, y, Interpolation::linear);
    }

    @Procedure(value = "%cubic-spline-curve", doc = "The spline through points whose third derivative is also continuous at the second point and the last but one.")
    public static @Word long cubicSpline(Ctx c, @Word long x, @Word long y) {
        return make(c, "cubic-spline", x, y, Interpolation::cubicSpline);
    }

    @Procedure(value = "%natural-spline-curve", doc = "The spline through points whose second derivative is 0 at both ends.")
    public static @Word long naturalSpline(Ctx c, @Word long x, @Word long y) {
        return make(c, "natural-spline", x, y, Interpolation::naturalSpline);
    }

    @Procedure(value = "%pchip-curve", doc = "Cubics through points that rise and fall only where the points do.")
    public static @Word long pchip(Ctx c, @Word long x, @Word long y) {
        return make(c, "pchip-interpolation", x, y, Interpolation::pchip);
    }

    private static @Word long make(Ctx c, String who, @Word long x, @Word long y, BiFunction<F64Vector, F64Vector, Interpolation> kind) {
        F64Vector places = F64Results.view(who, x);
        F64Vector values = F64Results.view(who, y);
        Interpolation interpolation = Refusals.named(who, () -> kind.apply(places, values));
        return c.heap().hostObject(c, new Curve(interpolation), 16 * places.length());
    }

    @Procedure(value = "curve-at", doc = "The value of a curve at a place.")
    public static double at(Ctx c, @Word long curve, double place) {
        return check(c, curve).at(place);
    }

    @Procedure(value = "curve-at-all", facts = EFFECT_FREE, doc = "The values of a curve at the elements of an f64vector.")
    public static @Word long atAll(Ctx c, @Word long curve, @Word long places) {
        return F64Results.vectorOf(c, check(c, curve).at(F64Results.view("curve-at-all", places)));
    }

    private static Interpolation check(Ctx c, @Word long curve) {
        if (c.heap().hostOf(curve) instanceof Curve found) return found.interpolation();
        throw Errors.wrongType("curve-at", "a curve", curve);
    }
}
