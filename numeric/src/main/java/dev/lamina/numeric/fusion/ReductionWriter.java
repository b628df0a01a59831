package dev.lamina.numeric.fusion;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.lamina.numeric.fusion.Graph.Value;
import dev.lamina.numeric.kernel.ReductionTree;
import dev.lamina.numeric.kernel.VectorAccess;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/**
 * The loop over a leaf of {@link ReductionTree}, or a part of one, that computes an expression and accumulates its values:
 *
 * <pre>
 * lanes = identity
 * for (each block)         lanes = lanes + ((v0 + v1) + (v2 + v3))
 * for (each group behind)  lanes = lanes + v0
 * store the lanes, folded
 * </pre>
 *
 * A vector narrower than a group holds a part of it; a run computes one part, that at which its inputs begin.
 */
final class ReductionWriter extends VectorLoopWriter {
    private static final ClassDesc SHUFFLE = ClassDesc.of("jdk.incubator.vector.VectorShuffle");
    private static final ClassDesc ACCESS = ClassDesc.of(VectorAccess.class.getName());

    /**
     * A block's groups stand in the text, so that each operation is there four times. With eight of them C2 makes objects of
     * vectors if one is a maximum, which takes several instructions.
     */
    private static final int MOST_OPERATIONS = 6;

    /** With more, a block has more loads than C2 inlines. */
    private static final int MOST_INPUTS = 2;

    private final Reduction reduction;
    private final Value result;
    private final int output;
    private int accumulator;

    ReductionWriter(Element element, Graph graph, Plan plan, Reduction reduction) {
        super(element, plan, plan.stages().getFirst());
        assert suits(graph);
        this.reduction = reduction;
        this.result = graph.result();
        this.output = plan.output();
    }

    /** Whether the expression is short enough for this loop. */
    static boolean suits(Graph graph) {
        int inputs = 0;
        int operations = 0;
        for (Value value : graph.values()) {
            if (value.isFunction()) {
                return false;
            }
            inputs += value.isInput() ? 1 : 0;
            operations += value.isLeaf() ? 0 : 1;
        }
        return inputs <= MOST_INPUTS && operations <= MOST_OPERATIONS;
    }

    /** No value is stored. */
    @Override
    Integer target(Value value) {
        return null;
    }

    @Override
    Set<Integer> written() {
        return Set.of(output);
    }

    @Override
    void writeConstants(ClassBuilder c) {
        super.writeConstants(c);
        for (int run = 1; run < lanes() / 2; run *= 2) {
            c.withField(swap(run), SHUFFLE, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        }
    }

    @Override
    void makeConstants(CodeBuilder code) {
        super.makeConstants(code);
        for (int run = 1; run < lanes() / 2; run *= 2) {
            code.getstatic(ownName(), "SPECIES", SPECIES).loadConstant(run);
            code.invokestatic(ACCESS, "swap", MethodTypeDesc.of(SHUFFLE, SPECIES, CD_int)).putstatic(ownName(), swap(run), SHUFFLE);
        }
    }

    private static String swap(int run) {
        return "SWAP_" + run;
    }

    @Override
    void loops() {
        int blocks = countOf(ReductionTree.BLOCK);
        int groups = countOf(ReductionTree.GROUP);
        b.iload(groups).loadConstant((int) (ReductionTree.BLOCK / ReductionTree.GROUP)).irem().istore(groups);
        accumulator = b.allocateLocal(TypeKind.REFERENCE);
        b.loadConstant(reduction.identity());
        spread(TypeKind.DOUBLE);
        b.astore(accumulator);
        b.lconst_0().lstore(offset);
        loop(blocks, ReductionTree.BLOCK, () -> accumulate(ReductionTree.BLOCK));
        loop(groups, ReductionTree.GROUP, () -> accumulate(ReductionTree.GROUP));
        storeFold();
    }

    /** A local variable that holds how many pieces of so many bytes there are. */
    private int countOf(long bytes) {
        int count = b.allocateLocal(TypeKind.INT);
        b.lload(COUNT).loadConstant(bytes / element.bytes).ldiv().l2i().istore(count);
        return count;
    }

    private void accumulate(long bytes) {
        b.aload(accumulator);
        balanced(0, bytes);
        join();
        b.astore(accumulator);
    }

    /** The first lane of each half holds its fold, as a shuffle of only two lanes is no instruction everywhere. */
    private void storeFold() {
        for (int run = 1; run < lanes() / 2; run *= 2) {
            b.aload(accumulator).aload(accumulator).getstatic(ownName(), swap(run), SHUFFLE);
            b.invokevirtual(words.vector(), "rearrange", MethodTypeDesc.of(words.vector(), SHUFFLE));
            join();
            b.astore(accumulator);
        }
        b.aload(accumulator);
        segment(output);
        start(output);
        order();
        b.invokevirtual(words.vector(), "intoMemorySegment", MethodTypeDesc.of(CD_void, SEGMENT, CD_long, ORDER));
    }

    /** Pushes the values so far ahead, those of several groups joined neighbour with neighbour. */
    private void balanced(long from, long bytes) {
        if (bytes == ReductionTree.GROUP) {
            ahead = from;
            iteration();
            load(result);
            ahead = 0;
            return;
        }
        balanced(from, bytes / 2);
        balanced(from + bytes / 2, bytes / 2);
        join();
    }

    private void join() {
        call(reduction.vectorMethod(), 1);
    }
}
