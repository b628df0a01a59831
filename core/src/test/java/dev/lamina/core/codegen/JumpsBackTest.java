package dev.lamina.core.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lamina.core.CompilerObserver;
import dev.lamina.core.Options;
import dev.lamina.core.Scheme;
import dev.lamina.core.ir.Unit;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * HotSpot replaces a method that runs for long by a compiled one at a jump back, if the operand stack is empty there. Where
 * it is not, the loop of a script stays in the interpreter.
 */
class JumpsBackTest {
    @Test
    void operandsAreNotOnTheStackWhereArithmeticEnds() {
        assertStacksEmpty("(define (f n) (let loop ((i 0) (sum 0)) (if (= i n) sum (loop (+ i 1) (+ sum (denominator (+ (/ i 1024) 355/113)))))))");
        assertStacksEmpty("(define (f n) (do ((i 0 (+ i 1)) (x 1 (modulo (+ (* x 1103515245) 12345) 2147483648))) ((= i n) x)))");
    }

    @Test
    void operandsAreNotOnTheStackWhereACallReturns() {
        assertStacksEmpty("(define (g x) x) (define (f n) (let loop ((i 0) (sum 0)) (if (= i n) sum (loop (+ i 1) (+ (g i) (* 2 (g sum)))))))");
    }

    private static void assertStacksEmpty(String text) {
        List<byte[]> classes = new ArrayList<>();
        CompilerObserver observer = new CompilerObserver() {
            @Override
            public void generated(Unit unit, byte[] classFile, long nanos) {
                classes.add(classFile);
            }
        };
        try (Scheme scheme = Scheme.create(Options.standard().observedBy(observer))) {
            scheme.eval(text);
        }
        assertFalse(classes.isEmpty());
        for (byte[] bytes : classes) {
            for (MethodModel method : ClassFile.of().parse(bytes).methods()) assertEquals(List.of(), operandsAtJumpsBack(method), method + " of " + text);
        }
    }

    private static List<Object> operandsAtJumpsBack(MethodModel method) {
        if (method.code().isEmpty()) return List.of();
        CodeModel code = method.code().get();
        Set<Label> passed = new HashSet<>();
        Set<Label> targets = new HashSet<>();
        for (CodeElement element : code) {
            if (element instanceof LabelTarget target) passed.add(target.label());
            if (element instanceof BranchInstruction branch && passed.contains(branch.target())) targets.add(branch.target());
        }
        List<Object> operands = new ArrayList<>();
        code.findAttribute(Attributes.stackMapTable()).ifPresent(map -> {
            for (StackMapFrameInfo frame : map.entries()) {
                if (targets.contains(frame.target())) operands.addAll(frame.stack());
            }
        });
        return operands;
    }
}
