package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method of every kernel interface gives the same bits on scalar, 128, 256 and 512 bits: a new kernel is tested by
 * being there. Gather, which takes no arbitrary indices, and the products of matrices are tested elsewhere. The runs begin at
 * odd offsets; the bytes around the output must stay as they were.
 */
class WidthsAgreeTest {
    private static final long SEED = 20260601;
    private static final long[] COUNTS = {0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 100, 127, 128, 129, 255, 1000, 1023, 2047,
        2048, 2049, 4095, 4097, 5000, 16_000, 40_001};
    private static final double[] SPECIALS = {0.0, -0.0, 1, -1, 0.5, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE,
        -Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e-300, 1e300, 3e-39, 1e-45, 3.3e38, Math.PI, 710, -745.5,
        88.8, -104, 1e22};

    /** A method of the scalar kernels and the same of each width. */
    record Case(Method method, Object scalar, List<?> widths) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + Arrays.toString(method.getParameterTypes());
        }
    }

    static Stream<Case> cases() {
        return Stream.of(cases(F64Kernels.class, ScalarF64Kernels.INSTANCE), cases(F32Kernels.class, ScalarF32Kernels.INSTANCE),
                cases(I64Kernels.class, ScalarI64Kernels.INSTANCE), cases(I32Kernels.class, ScalarI32Kernels.INSTANCE)).flatMap(c -> c);
    }

    private static <K> Stream<Case> cases(Class<K> type, K scalar) {
        List<K> widths = Widths.all(type);
        return Arrays.stream(type.getMethods()).filter(WidthsAgreeTest::takesRuns).map(method -> new Case(method, scalar, widths));
    }

    private static boolean takesRuns(Method method) {
        return !method.getName().equals("gather") && !method.getDeclaringClass().getSimpleName().endsWith("Products");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyWidthGivesTheScalarBits(Case c) {
        var random = new Random(SEED);
        for (boolean wild : new boolean[] {false, true}) {
            for (long count : COUNTS) {
                var inputs = new Inputs(c.method, random, count, wild);
                byte[] expected = inputs.run(c.scalar);
                for (int i = 0; i < c.widths.size(); i++) {
                    String where = c + " " + Widths.BITS.get(i) + " bits, count " + count + ", seed " + SEED + (wild ? ", specials" : "");
                    assertArrayEquals(expected, inputs.run(c.widths.get(i)), where);
                }
            }
        }
    }

    /** Arguments for one method: each segment parameter has memory of its own with a margin and an odd offset. */
    private static final class Inputs {
        private static final int MARGIN = 64;

        private final Method method;
        private final List<byte[]> memories = new ArrayList<>();
        private final Object[] arguments;
        private final int elementBytes;
        private final boolean isWhole;

        Inputs(Method method, Random random, long count, boolean wild) {
            this.method = method;
            String kernels = method.getDeclaringClass().getSimpleName();
            this.elementBytes = kernels.startsWith("32", 1) ? 4 : 8;
            this.isWhole = kernels.startsWith("I");
            Class<?>[] types = method.getParameterTypes();
            arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                if (types[i] == MemorySegment.class) {
                    long offset = MARGIN + random.nextInt(9);
                    memories.add(elements(random, offset, count, wild));
                    arguments[i + 1] = offset;
                } else if (types[i] == double.class) {
                    arguments[i] = number(random, wild);
                } else if (types[i] == float.class) {
                    arguments[i] = (float) number(random, wild);
                } else if (types[i] == int.class) {
                    arguments[i] = (int) whole(random, wild);
                } else if (arguments[i] == null) {
                    arguments[i] = whole(random, wild);
                }
            }
            arguments[types.length - 1] = count;
        }

        private byte[] elements(Random random, long offset, long count, boolean wild) {
            byte[] bytes = new byte[(int) (offset + count * Long.BYTES + MARGIN)];
            random.nextBytes(bytes);
            MemorySegment view = MemorySegment.ofArray(bytes);
            for (int i = 0; i < count; i++) {
                if (isWhole && elementBytes == 8) {
                    view.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + i * 8L, whole(random, wild));
                } else if (isWhole) {
                    view.set(ValueLayout.JAVA_INT_UNALIGNED, offset + i * 4L, (int) whole(random, wild));
                } else if (elementBytes == 8) {
                    view.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, offset + i * 8L, number(random, wild));
                } else {
                    view.set(ValueLayout.JAVA_FLOAT_UNALIGNED, offset + i * 4L, (float) number(random, wild));
                }
            }
            return bytes;
        }

        /** Never 0, by which nothing can be divided, not even as an int. */
        private static long whole(Random random, boolean wild) {
            return wild ? random.nextLong() | 1 : random.nextInt(-9, 9) * 2 + 1;
        }

        private static double number(Random random, boolean wild) {
            if (wild && random.nextInt(4) == 0) {
                return SPECIALS[random.nextInt(SPECIALS.length)];
            }
            return wild ? random.nextGaussian() * Math.pow(2, random.nextInt(60) - 30) : random.nextGaussian();
        }

        /** The bytes of the first segment afterwards, or those of the returned number. */
        byte[] run(Object kernels) {
            try (Arena arena = Arena.ofConfined()) {
                List<MemorySegment> segments = new ArrayList<>();
                Object[] call = arguments.clone();
                for (int i = 0; i < call.length; i++) {
                    if (method.getParameterTypes()[i] == MemorySegment.class) {
                        segments.add(arena.allocateFrom(ValueLayout.JAVA_BYTE, memories.get(segments.size())));
                        call[i] = segments.getLast();
                    }
                }
                Object result = method.invoke(kernels, call);
                for (int i = 1; i < segments.size(); i++) {
                    assertArrayEquals(memories.get(i), segments.get(i).toArray(ValueLayout.JAVA_BYTE), method + " changed an input");
                }
                return result == null ? output(segments.getFirst()) : bytesOf((Number) result);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new AssertionError(method + ": " + e.getCause(), e);
            }
        }

        /** The bytes of the output; every NaN has the same ones. */
        private byte[] output(MemorySegment out) {
            long at = (Long) arguments[1];
            for (long i = 0, count = (Long) arguments[arguments.length - 1]; i < count && !isWhole; i++) {
                if (elementBytes == 8 && Double.isNaN(out.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + i * 8))) {
                    out.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + i * 8, Double.NaN);
                } else if (elementBytes == 4 && Float.isNaN(out.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at + i * 4))) {
                    out.set(ValueLayout.JAVA_FLOAT_UNALIGNED, at + i * 4, Float.NaN);
                }
            }
            return out.toArray(ValueLayout.JAVA_BYTE);
        }

        private byte[] bytesOf(Number number) {
            long bits = isWhole ? number.longValue() : Double.doubleToLongBits(number.doubleValue());
            return MemorySegment.ofArray(new long[] {bits}).toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
