package dev.lamina.core.primitive.array;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.primitive.number.Numbers;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.fusion.CheckedKernel;
import java.util.ArrayList;
import java.util.List;

/**
 * A kernel made from its text, which {@code core.optimize.KernelText} describes: the compiled kernel, the words that are computed
 * before the first element, and what its parameters must be.
 */
final class KernelPlan {
    /** A parameter: which word, and the letters of what it must be. */
    private record Parameter(int word, String needs) {
        /** Whether the kernel may be used, and the plain program need not. */
        boolean accepts(@Word long value) {
            if (Words.isFlonum(value) || is('t')) return true;
            if (is('f') || !Numbers.isReal(value)) return false;
            return Words.isFixnum(value) ? value != Words.ZERO || !is('d') : !is('c');
        }

        double number(@Word long value) {
            if (is('t')) return value == Words.FALSE ? 0 : 1;
            return Arithmetic.toDouble("%fused", value);
        }

        private boolean is(char need) {
            return needs.indexOf(need) >= 0;
        }
    }

    private final CheckedKernel kernel;
    /** The primitive of each word, or null if it is given. */
    private final List<WordCall> words = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    private KernelPlan(CheckedKernel kernel) {
        this.kernel = kernel;
    }

    static KernelPlan of(String text, int inputs) {
        String[] parts = text.split("\\|", -1);
        KernelPlan plan = new KernelPlan(KernelReader.kernel(inputs, parts[3], parts[4], parts[5]));
        if (!parts[1].isEmpty()) for (String word : parts[1].split(";")) plan.words.add(WordCall.of(word));
        if (!parts[2].isEmpty()) for (String parameter : parts[2].split(" ")) plan.addParameter(parameter);
        return plan;
    }

    private void addParameter(String text) {
        int colon = text.indexOf(':');
        parameters.add(new Parameter(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1)));
    }

    CheckedKernel kernel() {
        return kernel;
    }

    /** The numbers for the kernel, or null if the plain program must run: it may also have an error to report. */
    double[] parameters(Ctx c, @Word long given) {
        if (words.isEmpty()) return new double[0];
        @Word long[] values = values(c, given);
        if (values == null) return null;
        double[] numbers = new double[parameters.size()];
        for (int i = 0; i < numbers.length; i++) {
            Parameter parameter = parameters.get(i);
            @Word long value = values[parameter.word()];
            if (!parameter.accepts(value)) return null;
            numbers[i] = parameter.number(value);
        }
        return numbers;
    }

    private @Word long[] values(Ctx c, @Word long given) {
        @Word long[] values = new long[words.size()];
        @Word long rest = given;
        try {
            for (int i = 0; i < values.length; i++) {
                if (words.get(i) != null) {
                    values[i] = words.get(i).value(c, values);
                } else {
                    values[i] = Pairs.first(rest);
                    rest = Pairs.rest(rest);
                }
            }
            return values;
        } catch (SchemeError error) {
            return null;
        }
    }
}
