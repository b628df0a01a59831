package dev.lamina.numeric.fusion;

import dev.lamina.numeric.array.F64Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random expressions together with their values, computed by one single kernel after the other: what a fused kernel
 * must give to the last bit. All operations occur.
 */
final class RandomExpressions {
    /** An expression and its value for the given inputs. */
    record Known(Expression expression, F64Vector value) {}

    private final Random random;
    private final List<Known> numbers = new ArrayList<>();

    RandomExpressions(Random random, F64Vector... inputs) {
        this.random = random;
        for (int i = 0; i < inputs.length; i++) {
            numbers.add(new Known(Expression.input(i), inputs[i]));
        }
    }

    Known next(int operations) {
        for (int i = 0; i < operations; i++) {
            numbers.add(random.nextInt(6) == 0 ? selection() : operation());
        }
        return numbers.getLast();
    }

    /** The latest values are the likeliest operands, so that expressions become deep. */
    private Known number() {
        int back = Math.min(random.nextInt(4), random.nextInt(numbers.size()));
        return numbers.get(numbers.size() - 1 - back);
    }

    private Known operation() {
        Known a = number();
        Known b = random.nextInt(5) == 0 ? literal(a.value.length()) : number();
        Expression x = a.expression;
        Expression y = b.expression;
        F64Vector u = a.value;
        F64Vector v = b.value;
        return switch (random.nextInt(33)) {
            case 0 -> new Known(x.neg(), u.neg());
            case 1 -> new Known(x.abs(), u.abs());
            case 2 -> new Known(x.sqrt(), u.sqrt());
            case 3 -> new Known(x.square(), u.square());
            case 4 -> new Known(x.reciprocal(), u.reciprocal());
            case 5, 6, 7 -> new Known(x.add(y), u.add(v));
            case 8, 9, 10 -> new Known(x.sub(y), u.sub(v));
            case 11, 12, 13 -> new Known(x.mul(y), u.mul(v));
            case 14 -> new Known(x.div(y), u.div(v));
            case 15 -> new Known(x.min(y), u.min(v));
            case 16 -> new Known(x.max(y), u.max(v));
            case 17 -> new Known(x.exp(), u.exp());
            case 18 -> new Known(x.expm1(), u.expm1());
            case 19 -> new Known(x.log(), u.log());
            case 20 -> new Known(x.log1p(), u.log1p());
            case 21 -> new Known(x.sin(), u.sin());
            case 22 -> new Known(x.cos(), u.cos());
            case 23 -> new Known(x.tan(), u.tan());
            case 24 -> new Known(x.atan(), u.atan());
            case 25 -> new Known(x.tanh(), u.tanh());
            case 26 -> new Known(x.cbrt(), u.cbrt());
            case 27 -> new Known(x.pow(y), u.pow(v));
            case 28 -> new Known(x.atan2(y), u.atan2(v));
            case 29 -> new Known(x.hypot(y), u.hypot(v));
            case 30 -> new Known(x.asin(), u.asin());
            case 31 -> new Known(x.log2(), u.log2());
            default -> fma(a, b, number());
        };
    }

    private static Known fma(Known a, Known b, Known c) {
        F64Vector result = F64Vector.zeros(a.value.length());
        for (long i = 0; i < result.length(); i++) {
            result.set(i, Math.fma(a.value.get(i), b.value.get(i), c.value.get(i)));
        }
        return new Known(a.expression.fma(b.expression, c.expression), result);
    }

    private Known literal(long length) {
        double value = random.nextInt(4) == 0 ? 0.0 : random.nextGaussian() * 3;
        return new Known(Expression.literal(value), F64Vector.zeros(length).fill(value));
    }

    private Known selection() {
        Known a = number();
        Known b = number();
        Known c = number();
        Known d = number();
        int kind = random.nextInt(4);
        Condition condition = switch (kind) {
            case 0 -> a.expression.less(b.expression).and(b.expression.lessOrEqual(c.expression));
            case 1 -> a.expression.greater(0.0).or(b.expression.notEqual(c.expression));
            case 2 -> a.expression.equal(b.expression).not();
            default -> a.expression.greaterOrEqual(b.expression);
        };
        F64Vector result = F64Vector.zeros(a.value.length());
        for (long i = 0; i < result.length(); i++) {
            double x = a.value.get(i);
            double y = b.value.get(i);
            double z = c.value.get(i);
            boolean holds = switch (kind) {
                case 0 -> x < y && y <= z;
                case 1 -> x > 0 || y != z;
                case 2 -> !(x == y);
                default -> x >= y;
            };
            result.set(i, holds ? c.value.get(i) : d.value.get(i));
        }
        return new Known(condition.select(c.expression, d.expression), result);
    }
}
