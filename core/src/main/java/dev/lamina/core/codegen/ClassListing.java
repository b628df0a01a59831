package dev.lamina.core.codegen;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A generated class as text, for those who want to see what the generator made: each method with its size, since
 * HotSpot has limits, then its instructions, labels and source lines.
 */
public final class ClassListing {
    private final StringBuilder text = new StringBuilder();
    private final Map<Label, String> labels = new HashMap<>();

    private ClassListing() {}

    public static String of(byte[] classFile) {
        ClassListing listing = new ClassListing();
        listing.list(ClassFile.of().parse(classFile));
        return listing.text.toString();
    }

    private void list(ClassModel model) {
        text.append("class ").append(model.thisClass().asInternalName()).append('\n');
        for (MethodModel method : model.methods()) list(method);
    }

    private void list(MethodModel method) {
        text.append("\n  ").append(method.methodName().stringValue()).append(parameters(method.methodTypeSymbol()));
        if (method.code().isEmpty()) {
            text.append('\n');
            return;
        }
        CodeModel code = method.code().get();
        int bytes = ((CodeAttribute) code).codeLength();
        text.append("  ; ").append(bytes).append(" bytes\n");
        labels.clear();
        for (CodeElement element : code) list(element);
    }

    private static String parameters(MethodTypeDesc type) {
        return type.displayDescriptor();
    }

    private void list(CodeElement element) {
        switch (element) {
            case LineNumber line -> text.append("    ; line ").append(line.line()).append('\n');
            case LabelTarget target -> text.append("   ").append(name(target.label())).append(":\n");
            case Instruction instruction -> {
                text.append("    ").append(instruction.opcode().name().toLowerCase(Locale.ROOT));
                operands(instruction);
                text.append('\n');
            }
            default -> {
                // Exception ranges and local variables show in nothing that is executed.
            }
        }
    }

    private void operands(Instruction instruction) {
        switch (instruction) {
            case LoadInstruction load -> operand(load.slot());
            case StoreInstruction store -> operand(store.slot());
            case IncrementInstruction add -> operand(add.slot() + " " + add.constant());
            case ConstantInstruction constant -> operand(constant.constantValue());
            case BranchInstruction branch -> operand(name(branch.target()));
            case FieldInstruction field -> operand(field.owner().asInternalName() + "." + field.name());
            case InvokeInstruction call -> operand(call.owner().asInternalName() + "." + call.name() + parameters(call.typeSymbol()));
            case InvokeDynamicInstruction call -> operand(call.name() + parameters(call.typeSymbol()));
            case TableSwitchInstruction table -> cases(table.cases(), table.defaultTarget());
            default -> {
                // The opcode says it all.
            }
        }
    }

    private void operand(Object operand) {
        text.append(' ').append(operand);
    }

    private void cases(List<SwitchCase> cases, Label otherwise) {
        for (SwitchCase c : cases) operand(c.caseValue() + "→" + name(c.target()));
        operand("else→" + name(otherwise));
    }

    private String name(Label label) {
        return labels.computeIfAbsent(label, l -> "L" + labels.size());
    }
}
