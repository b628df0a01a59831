package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.primitive.Lists;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Vectors;
import dev.lamina.core.primitive.array.KernelEntry.Container;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Matrix;
import dev.lamina.core.runtime.ProcedureNames;
import dev.lamina.core.runtime.Text;
import dev.lamina.core.runtime.TypedElements;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.fusion.CheckedKernel;
import dev.lamina.numeric.fusion.Reduction;
import java.lang.foreign.MemorySegment;
import java.util.OptionalDouble;

/**
 * What the optimizer makes of {@code f64vector-map} and its relatives with a procedure of arithmetic: one run of a compiled
 * kernel over the vectors. It gives up where the kernel would not give exactly what the plain program gives, or not sooner; then the plain
 * program, which stands behind the call, does the work.
 */
public final class FusedKernels {
    private FusedKernels() {}

    /** For fewer elements the plain loop is as fast. */
    private static final long LEAST_COUNT = 64;
    /** The index when no element was found. */
    static final @Word long NONE = Words.ofFixnum(-1);

    @Procedure(value = "%fused", rest = true, facts = CONTROL, doc = "Runs a kernel, or gives #f, or the first index that is left to do.")
    public static @Word long run(Ctx c, long sp, @Word long text, @Word long operands) {
        return run(c, KernelEntry.of(text), operands);
    }

    @Procedure(value = "%fused-by", rest = true, facts = CONTROL, doc = "Runs the kernel of a procedure for a purpose, if it has one.")
    public static @Word long runProcedure(Ctx c, long sp, @Word long procedure, @Word long purpose, @Word long vectors) {
        KernelEntry entry = KernelEntry.ofProcedure(procedure, Text.string(purpose), Lists.checkedLength("%fused-by", vectors));
        return entry == null ? KernelEntry.refusal(Text.string(purpose)) : run(c, entry, vectors);
    }

    private static @Word long run(Ctx c, KernelEntry entry, @Word long operands) {
        long count = count(entry, operands);
        if (count < LEAST_COUNT || !entry.isWorthwhile(count)) return entry.refusal();
        double[] parameters = entry.plan().parameters(c, entry.rest(operands));
        if (parameters == null) return entry.refusal();
        if (entry.container() == Container.F32 || entry.container() == Container.VECTOR) return StagedKernel.run(c, entry, operands, parameters, count);
        return switch (entry.purpose()) {
            case MAP -> c.makeLarge(operands, (maker, kept) -> map(maker, entry, kept, parameters, count));
            case INTO -> into(entry, operands, parameters, count);
            case COUNT -> count(entry.plan().kernel().reduce(Reduction.SUM, arguments(entry, operands, parameters, count)));
            case INDEX -> index(entry.plan().kernel().find(arguments(entry, operands, parameters, count)), count);
            case SUM -> reduce(Reduction.SUM, entry, operands, parameters, count);
            case PRODUCT -> reduce(Reduction.PRODUCT, entry, operands, parameters, count);
            case MIN -> reduce(Reduction.MIN, entry, operands, parameters, count);
            case MAX -> reduce(Reduction.MAX, entry, operands, parameters, count);
        };
    }

    @Procedure(value = "%many-flonums?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether it is a vector that a kernel may be for.")
    public static boolean areManyFlonums(@Word long value) {
        return Vectors.isVector(value) && Words.fixnum(Vectors.length(value)) >= LEAST_COUNT && Words.isFlonum(Vectors.ref(value, Words.ZERO));
    }

    /** Of the shortest vector; 0 if one is none, or they should be equally long (matrices: have one shape) and are not. */
    private static long count(KernelEntry entry, @Word long operands) {
        long least = Long.MAX_VALUE;
        long greatest = 0;
        @Word long rest = operands;
        for (int i = 0; i < entry.vectors(); i++, rest = Pairs.rest(rest)) {
            @Word long vector = Pairs.first(rest);
            if (!isOperand(entry.container(), vector)) return 0;
            long count = count(entry.container(), vector);
            least = Math.min(least, count);
            greatest = Math.max(greatest, count);
        }
        if (entry.container() == Container.MATRIX && !haveOneShape(operands, entry.vectors())) return 0;
        return entry.isStrict() && least != greatest ? 0 : least;
    }

    private static boolean isOperand(Container container, @Word long value) {
        return switch (container) {
            case F64, FLONUMS -> F64Vectors.isF64Vector(value);
            case F32 -> TypedVectors.isVector(ElementTypes.F32, value);
            case VECTOR -> Vectors.isVector(value);
            case MATRIX -> Matrix.isMatrix(value) && Matrix.isF64(value);
        };
    }

    private static long count(Container container, @Word long operand) {
        return container == Container.MATRIX ? Matrix.rows(operand) * Matrix.columns(operand) : Layout.length(Memory.get(Words.address(operand)));
    }

    private static boolean haveOneShape(@Word long operands, int count) {
        @Word long first = Pairs.first(operands);
        @Word long rest = operands;
        for (int i = 0; i < count; i++, rest = Pairs.rest(rest))
            if (Matrix.rows(Pairs.first(rest)) != Matrix.rows(first)) return false;
        return true;
    }

    private static CheckedKernel.Arguments arguments(KernelEntry entry, @Word long operands, double[] parameters, long count) {
        MemorySegment[] memories = new MemorySegment[entry.inputs()];
        long[] inputs = new long[entry.inputs()];
        @Word long rest = entry.hasOutput() ? Pairs.rest(operands) : operands;
        for (int i = 0; i < inputs.length; i++, rest = Pairs.rest(rest)) {
            @Word long operand = Pairs.first(rest);
            F64Array matrix = entry.container() == Container.MATRIX ? packed(Matrix.view(operand)) : null;
            memories[i] = matrix == null ? TypedElements.memory(operand) : matrix.segment();
            inputs[i] = matrix == null ? TypedElements.offset(operand) : matrix.byteOffset();
        }
        return new CheckedKernel.Arguments(memories, inputs, parameters, count);
    }

    /** Row after row without gaps. */
    private static F64Array packed(F64Array matrix) {
        return matrix.isContiguous() ? matrix : matrix.copy();
    }

    private static @Word long map(Ctx c, KernelEntry entry, @Word long operands, double[] parameters, long count) {
        if (entry.container() == Container.MATRIX) return mapMatrices(c, entry, operands, parameters, count);
        @Word long result = F64Vectors.allocateUnfilled(c, count);
        CheckedKernel.Arguments arguments = arguments(entry, operands, parameters, count);
        return entry.plan().kernel().map(arguments, TypedElements.memory(result), TypedElements.offset(result)) == count ? result : Words.FALSE;
    }

    private static @Word long mapMatrices(Ctx c, KernelEntry entry, @Word long operands, double[] parameters, long count) {
        @Word long first = Pairs.first(operands);
        @Word long result = F64Results.matrix(c, Matrix.rows(first), Matrix.columns(first));
        @Word long elements = Matrix.storage(result);
        CheckedKernel.Arguments arguments = arguments(entry, operands, parameters, count);
        return entry.plan().kernel().map(arguments, TypedElements.memory(elements), TypedElements.offset(elements)) == count ? result : Words.FALSE;
    }

    private static @Word long into(KernelEntry entry, @Word long operands, double[] parameters, long count) {
        CheckedKernel.Arguments arguments = arguments(entry, operands, parameters, count);
        @Word long out = Pairs.first(operands);
        MemorySegment memory = TypedElements.memory(out);
        long at = TypedElements.offset(out);
        for (long input : arguments.inputs())
            if (input != at && Math.abs(input - at) < count * Double.BYTES) return entry.refusal();
        return Words.ofFixnum(entry.plan().kernel().map(arguments, memory, at));
    }

    private static @Word long reduce(Reduction reduction, KernelEntry entry, @Word long operands, double[] parameters, long count) {
        OptionalDouble result = entry.plan().kernel().reduce(reduction, arguments(entry, operands, parameters, count));
        return result.isPresent() ? Words.ofDouble(result.getAsDouble()) : Words.FALSE;
    }

    /** The kernel gives 1 where the condition holds; sums of ones are exact. */
    private static @Word long count(OptionalDouble sum) {
        return sum.isPresent() ? Words.ofFixnum((long) sum.getAsDouble()) : Words.FALSE;
    }

    private static @Word long index(long found, long count) {
        return found < 0 ? Words.FALSE : found == count ? NONE : Words.ofFixnum(found);
    }

    @Procedure(value = "%procedure-kernel?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether it is a procedure with a kernel of its own: one that writes nothing.")
    public static boolean hasKernel(@Word long value) {
        return Words.isProcedure(value) && ProcedureNames.kernel(value) != null;
    }

    @Procedure(value = "%procedure-notes", facts = EFFECT_FREE, doc = "What the compiler has to say about a procedure, a list of texts.")
    public static @Word long notes(Ctx c, @Word long procedure) {
        if (!Words.isProcedure(procedure)) throw Errors.wrongType("explain-fusion", "a procedure", procedure);
        @Word long list = Words.EMPTY_LIST;
        for (String note : ProcedureNames.notes(procedure).reversed()) list = c.cons(Text.makeString(c, note), list);
        return list;
    }
}
