package dev.lamina.core.expand;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Nesting;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Expands the expressions of one unit: finds out what the head of a form means, expands macros until it is core syntax
 * or a call, and hands core syntax to the class of its family. The only recursion is on the nesting of expressions; its
 * depth is counted, so that no text overflows the stack.
 */
final class Expressions {
    /** How many forms macros may introduce into a unit before the expansion is called endless. */
    private static final int MOST_INTRODUCED = 4_000_000;

    private final Expander expander;
    private final Environment environment;
    /** Built-in variables that the unit has referred to: taking one of them over comes too late. */
    private final Set<String> builtInsUsed = new HashSet<>();
    private final List<String> takenOver;
    /** The top level that is being expanded around this; its procedures can be put into transformers. */
    private TopLevel surroundings;
    private final int deepest;
    private int depth;
    private int introduced;
    /** The name for the procedure that the next expression may be. */
    private String nextName = "";

    /** @param takenOver where the built-in names that the unit takes over are noted */
    Expressions(Expander expander, Environment environment, List<String> takenOver) {
        this.expander = expander;
        this.environment = environment;
        this.takenOver = takenOver;
        this.deepest = expander.deepest();
    }

    void setSurroundings(TopLevel topLevel) {
        surroundings = topLevel;
    }

    TopLevel surroundings() {
        return surroundings;
    }

    Expander expander() {
        return expander;
    }

    /** An expression whose value, if it is a procedure made there, has the name. */
    Expr named(String name, Syntax form, Frame frame, Use use) {
        nextName = name;
        return expand(form, frame, use);
    }

    Expr expand(Syntax form, Frame frame, Use use) {
        String name = nextName;
        nextName = "";
        descend(form);
        Expr expanded = dispatch(form, frame, use, name);
        ascend(1);
        return expanded;
    }

    /** Counts one level of nesting. */
    void descend(Syntax form) {
        if (++depth > deepest) throw tooDeep(form);
    }

    private RuntimeException tooDeep(Syntax form) {
        return deepest < Nesting.LIMIT ? new TooDeep() : Messages.tooDeep(form);
    }

    void ascend(int levels) {
        depth -= levels;
    }

    private Expr dispatch(Syntax form, Frame frame, Use use, String name) {
        Syntax current = form;
        for (Syntax keyword = Macro.keyword(current); keyword != null; keyword = Macro.keyword(current)) {
            Binding meaning = Frame.resolve(keyword, frame);
            if (!(meaning instanceof Macro macro && macro.isUsedBy(current))) {
                if (current == keyword) return reference(current, meaning, frame);
                return meaning instanceof CoreForm core ? core(core, current, frame, use, name) : call(current, frame);
            }
            current = transcribe(macro, current, frame);
        }
        if (current.isPair()) return call(current, frame);
        if (current.isEmpty()) throw Messages.emptyCombination(current);
        return new Expr.Constant(current);
    }

    private Expr call(Syntax form, Frame frame) {
        Syntax[] parts = SyntaxLists.elements(form);
        if (parts == null) throw Messages.improperCombination(form);
        Expr operator = expand(parts[0], frame, Use.VALUE);
        Expr[] operands = new Expr[parts.length - 1];
        for (int i = 0; i < operands.length; i++) operands[i] = expand(parts[i + 1], frame, Use.VALUE);
        return new Expr.Call(operator, Arrays.asList(operands), form.span());
    }

    private Expr core(CoreForm kind, Syntax form, Frame frame, Use use, String name) {
        return switch (kind) {
            case QUOTE, IF, SET, BEGIN, AND, OR, WHEN, UNLESS, LET_SYNTAX, LETREC_SYNTAX, SYNTAX_ERROR ->
                new BasicForm(this, kind, form, frame, use).expand(name);
            case LAMBDA, NAMED_LAMBDA, CASE_LAMBDA -> new Procedures(this, kind, form, frame).expand(name);
            case COND -> new Conditional(this, kind, form, frame, use).cond();
            case CASE -> new Case(this, kind, form, frame, use).expand();
            case LET, LET_STAR, LETREC, LETREC_STAR -> new LetForm(this, kind, form, frame, use).expand(name);
            case DO -> new Loop(this, kind, form, frame, use).expand();
            case LET_VALUES, LET_STAR_VALUES, RECEIVE -> new MultipleValues(this, kind, form, frame, use).expand();
            case WITH_ARENA, DELAY, DELAY_FORCE, PARAMETERIZE, GUARD -> new ControlForm(this, kind, form, frame, use).expand();
            case QUASIQUOTE -> new Quasiquote(this, kind, form, frame).expand();
            case SYNTAX_CASE, SYNTAX, QUASISYNTAX, WITH_SYNTAX -> new SyntaxForm(this, kind, form, frame, use).expand();
            case COND_EXPAND, INCLUDE, INCLUDE_CI -> spliced(kind, form, frame, use);
            case DEFINE, DEFINE_VALUES, DEFINE_SYNTAX, DEFINE_TYPE, DEFINE_RECORD_TYPE -> throw Messages.misplacedDefinition(kind, form);
            case IMPORT, DEFINE_LIBRARY, BEGIN_FOR_SYNTAX, DEFINE_FOR_SYNTAX -> throw Messages.topLevelOnly(kind, form);
            case SYNTAX_RULES -> throw Messages.notAnExpression(kind.keyword(), form.span());
            case ELSE, ARROW, UNQUOTE, UNQUOTE_SPLICING, UNSYNTAX, UNSYNTAX_SPLICING, UNDERSCORE, ELLIPSIS ->
                throw Messages.misplacedAuxiliary(kind, form.span());
        };
    }

    /** Forms that stand for other forms, used as an expression. */
    private Expr spliced(CoreForm kind, Syntax form, Frame frame, Use use) {
        Syntax[] forms = new Inclusion(expander, kind, form).forms();
        return forms.length == 0 ? Code.UNSPECIFIED : new BasicForm(this, kind, form, frame, use).sequence(forms, 0);
    }

    private Expr reference(Syntax identifier, Binding binding, Frame frame) {
        if (binding instanceof Binding.Local local) return new Expr.Reference(local.variable(), identifier.span());
        if (binding instanceof Binding.TopLevel topLevel) {
            Global global = topLevel.global();
            if (global.isBuiltIn() && environment.isOpen()) builtInsUsed.add(global.name());
            return new Expr.GlobalReference(global, identifier.span());
        }
        if (binding instanceof CoreForm core && core.isAuxiliary()) throw Messages.misplacedAuxiliary(core, identifier.span());
        if (binding instanceof Binding.PatternVariable) throw Messages.patternVariable(identifier);
        if (binding != null) throw Messages.notAnExpression(Form.text(identifier), identifier.span());
        return new Expr.GlobalReference(undefined(identifier, frame), identifier.span());
    }

    private static Global undefined(Syntax identifier, Frame frame) {
        return Frame.home(identifier, frame).undefined(Form.text(identifier));
    }

    /** An assignment, {@code form}, of the value to what the identifier means. */
    Expr assignment(Syntax identifier, Expr value, Frame frame, Syntax form) {
        Binding binding = Frame.resolve(identifier, frame);
        if (binding instanceof Binding.Local local) return new Expr.Assign(local.variable(), value, form.span());
        if (binding instanceof CoreForm || binding instanceof Macro || binding instanceof Binding.PatternVariable)
            throw Messages.assignedSyntax(identifier);
        Global global = binding instanceof Binding.TopLevel topLevel
            ? assignable(topLevel.global(), identifier, frame)
            : undefined(identifier, frame);
        return new Expr.GlobalAssign(global, value, form.span());
    }

    /** A library's macro may assign the library's own variables anywhere; else what is imported cannot be assigned. */
    private Global assignable(Global global, Syntax identifier, Frame frame) {
        Environment home = Frame.home(identifier, frame);
        if (environment.isOwn(global) || home.isOwn(global) && home.assignedByMacros().contains(global)) return global;
        Syntax plain = new Syntax(identifier.content(), identifier.span());
        if (home != environment || !home.takesOver(plain)) throw Messages.assignedImport(identifier, global);
        return takeOver(plain).global();
    }

    /**
     * Makes the open environment's own variable of a built-in name.
     *
     * @throws TakeOver if the unit has already referred to the built-in variable: it must be expanded again
     */
    Binding.TopLevel takeOver(Syntax plainIdentifier) {
        String name = Form.text(plainIdentifier);
        if (builtInsUsed.contains(name)) throw new TakeOver(name);
        takenOver.add(name);
        return environment.define(plainIdentifier);
    }

    /** Whether the form is an identifier that means this keyword, or means nothing and looks like it. */
    boolean isKeyword(Syntax part, CoreForm keyword, Frame frame) {
        if (!(part.content() instanceof Symbol symbol)) return false;
        Binding binding = Frame.resolve(part, frame);
        return binding == keyword || binding == null && symbol.name().equals(keyword.keyword());
    }

    /** One step of macro expansion. */
    Syntax transcribe(Macro macro, Syntax form, Frame frame) {
        if (depth + macro.nesting() > deepest) throw tooDeep(form);
        Expansion expansion = new Expansion(macro.home(), form.span());
        Syntax result = macro.transcribe(form, frame, expansion);
        introduced += 1 + expansion.size();
        if (introduced > MOST_INTRODUCED) throw Messages.endless(macro.name(), form, MOST_INTRODUCED);
        return result;
    }
}
