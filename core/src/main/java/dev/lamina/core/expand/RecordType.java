package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code define-record-type}, R7RS 5.5. The type is made by {@code %make-record-type}; constructor, predicate, accessors
 * and modifiers are small procedures around primitives that are given the type, so that they can be opened where they
 * are called. {@code #f} instead of a constructor or predicate leaves it out; a constructor without a list of fields takes
 * all of them.
 */
final class RecordType extends Form {
    private final Syntax type;
    private final Syntax constructor;
    private final Syntax predicate;
    private final Syntax[][] fields;

    RecordType(Expressions expressions, Syntax form, Frame frame) {
        super(expressions, CoreForm.DEFINE_RECORD_TYPE, form, frame, Use.VALUE);
        Syntax[] parts = parts(4);
        type = identifier(parts[1]);
        constructor = parts[2];
        predicate = parts[3];
        fields = new Syntax[parts.length - 4][];
        for (int i = 0; i < fields.length; i++) fields[i] = field(parts[i + 4]);
    }

    private Syntax[] field(Syntax part) {
        if (part.isSymbol()) return new Syntax[] {part};
        Syntax[] field = SyntaxLists.elements(part);
        if (field == null || field.length < 1 || field.length > 3)
            throw Messages.malformedPart(kind, "(field [accessor [modifier]])", part);
        for (Syntax name : field) identifier(name);
        return field;
    }

    /** The identifiers it defines: type, constructor, predicate, then each field's accessor and modifier. */
    List<Syntax> defined() {
        List<Syntax> identifiers = new ArrayList<>();
        identifiers.add(type);
        if (isWanted(constructor)) identifiers.add(constructorName());
        if (isWanted(predicate)) identifiers.add(identifier(predicate));
        for (Syntax[] field : fields) identifiers.addAll(Arrays.asList(field).subList(1, field.length));
        return identifiers;
    }

    private static boolean isWanted(Syntax name) {
        return !Boolean.FALSE.equals(name.content());
    }

    private Syntax constructorName() {
        return identifier(constructor.content() instanceof SyntaxPair pair ? pair.car() : constructor);
    }

    /** Their values in the same order; {@code targets} are what the identifiers are bound to. */
    List<Expr> values(List<Binding> targets) {
        Expr typeReference = Definitions.reference(targets.getFirst(), form);
        List<Expr> values = new ArrayList<>();
        values.add(Code.call(form.span(), "%make-record-type", Code.symbol(text(type)), fieldNames()));
        if (isWanted(constructor)) values.add(construct(typeReference));
        if (isWanted(predicate)) values.add(test(typeReference));
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].length > 1) values.add(access(typeReference, i));
            if (fields[i].length > 2) values.add(modify(typeReference, i));
        }
        return values;
    }

    private Expr fieldNames() {
        Syntax[] names = new Syntax[fields.length];
        for (int i = 0; i < names.length; i++) names[i] = fields[i][0];
        return new Expr.Constant(new Syntax(names, form.span()));
    }

    private Expr construct(Expr typeReference) {
        List<Variable> parameters = new ArrayList<>();
        Expr[] operands = new Expr[fields.length + 1];
        Arrays.fill(operands, Code.FALSE);
        operands[0] = typeReference;
        for (Syntax name : constructorFields()) {
            int index = index(name);
            if (operands[index + 1] != Code.FALSE) throw Messages.duplicate(kind, name);
            parameters.add(new Variable(text(name)));
            operands[index + 1] = reference(parameters.getLast());
        }
        return procedure(constructorName(), parameters, Code.call(form.span(), "%record", operands));
    }

    private Syntax[] constructorFields() {
        if (constructor.content() instanceof SyntaxPair pair) return parts(pair.cdr(), 0);
        Syntax[] all = new Syntax[fields.length];
        for (int i = 0; i < all.length; i++) all[i] = fields[i][0];
        return all;
    }

    private int index(Syntax name) {
        identifier(name);
        for (int i = 0; i < fields.length; i++) if (Name.of(fields[i][0]).equals(Name.of(name))) return i;
        throw Messages.unboundField(name, type);
    }

    private Expr test(Expr typeReference) {
        Variable object = new Variable("object");
        return procedure(predicate, List.of(object), Code.call(form.span(), "%record-is?", reference(object), typeReference));
    }

    private Expr access(Expr typeReference, int index) {
        Variable record = new Variable(recordName());
        Syntax accessor = fields[index][1];
        Expr call = Code.call(Span.NONE, "%record-ref", reference(record), typeReference, Code.constant((long) index),
            Code.symbol(text(accessor)), Code.symbol(text(fields[index][0])));
        return procedure(accessor, List.of(record), call);
    }

    private Expr modify(Expr typeReference, int index) {
        Variable record = new Variable(recordName());
        Variable value = new Variable("value");
        Syntax modifier = fields[index][2];
        Expr call = Code.call(Span.NONE, "%record-set!", reference(record), typeReference, Code.constant((long) index),
            reference(value), Code.symbol(text(modifier)));
        return procedure(modifier, List.of(record, value), call);
    }

    private String recordName() {
        String name = text(type);
        return name.length() > 2 && name.startsWith("<") && name.endsWith(">") ? name.substring(1, name.length() - 1) : name;
    }

    private Expr procedure(Syntax name, List<Variable> parameters, Expr body) {
        return Code.lambda(text(name), parameters, body, name.span());
    }

    private Expr reference(Variable variable) {
        return new Expr.Reference(variable, form.span());
    }
}
