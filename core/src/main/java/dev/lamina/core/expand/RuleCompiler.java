package dev.lamina.core.expand;

import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles {@code syntax-rules}: checks patterns and templates once, where the macro is defined, so that a mistake is
 * reported there and a use only matches and copies. Lists are walked by loops; recursion is on their nesting, which is
 * counted as that of expressions is.
 */
final class RuleCompiler implements TemplateScope {
    private final Expressions expressions;
    private final Frame home;
    /** The identifier given as ellipsis, or null for the usual one. */
    private final Syntax ellipsis;
    private final List<Name> literals = new ArrayList<>();
    /** The pattern variables of the present rule and the number of ellipses after each. */
    private final List<Syntax> variables = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private int nesting;
    private int deepestNesting;

    RuleCompiler(Expressions expressions, Frame home, Syntax ellipsis, Syntax[] literals) {
        this.expressions = expressions;
        this.home = home;
        this.ellipsis = ellipsis;
        for (Syntax literal : literals) {
            if (!literal.isSymbol()) throw malformed("a list of literal identifiers", literal);
            this.literals.add(Name.of(literal));
        }
    }

    /**
     * The meaning of a keyword that is defined as {@code rules}: {@code (syntax-rules …)}, a macro use that becomes such,
     * another keyword, or an expression whose value is a transformer procedure.
     */
    static Binding transformer(Expressions expressions, CoreForm context, String name, Syntax rules, Frame home) {
        Syntax current = rules;
        while (current.content() instanceof SyntaxPair pair && pair.car().isSymbol()) {
            Binding head = Frame.resolve(pair.car(), home);
            if (head == CoreForm.SYNTAX_RULES) return compile(expressions, name, current, home);
            if (!(head instanceof Macro macro)) break;
            current = expressions.transcribe(macro, current, home);
        }
        Binding meaning = current.isSymbol() ? Frame.resolve(current, home) : null;
        if (meaning instanceof CoreForm || meaning instanceof Macro) return meaning;
        if (!current.isPair() && meaning == null || expressions.expander().macros() == null) throw Messages.notRules(context, rules);
        return new ProceduralMacro(name, home, expressions.expander(), expressions.expander().transformer(expressions.surroundings(), name, current, home));
    }

    private static Macro compile(Expressions expressions, String name, Syntax form, Frame home) {
        Syntax[] parts = SyntaxLists.elements(form);
        if (parts == null || parts.length < 2) throw Messages.malformed(CoreForm.SYNTAX_RULES, form);
        Syntax ellipsis = parts[1].isSymbol() ? parts[1] : null;
        int first = ellipsis == null ? 1 : 2;
        Syntax[] literals = first < parts.length ? SyntaxLists.elements(parts[first]) : null;
        if (literals == null) throw Messages.malformed(CoreForm.SYNTAX_RULES, form);
        RuleCompiler compiler = new RuleCompiler(expressions, home, ellipsis, literals);
        List<RuleMacro.Rule> rules = new ArrayList<>();
        for (int i = first + 1; i < parts.length; i++) rules.add(compiler.rule(parts[i]));
        return new RuleMacro(name, home, rules);
    }

    private RuleMacro.Rule rule(Syntax rule) {
        Syntax[] parts = SyntaxLists.elements(rule);
        if (parts == null || parts.length != 2) throw malformed("(pattern template)", rule);
        if (!(parts[0].content() instanceof SyntaxPair pattern)) throw malformed("a pattern (keyword part …)", parts[0]);
        variables.clear();
        depths.clear();
        deepestNesting = 0;
        Pattern compiled = new Pattern.Pair(Pattern.ANYTHING, pattern(pattern.cdr(), 0));
        Template template = new TemplateCompiler(this).compile(parts[1]);
        return new RuleMacro.Rule(compiled, template, variables.size(), deepestNesting, parts[0]);
    }

    /** The pattern of a {@code syntax-case} clause. */
    SyntaxPattern clause(Syntax pattern) {
        Pattern compiled = pattern(pattern, 0);
        return new SyntaxPattern(compiled, variables.size(), home);
    }

    /** The pattern variables of the present rule. */
    List<Syntax> variables() {
        return variables;
    }

    private Pattern pattern(Syntax pattern, int depth) {
        if (pattern.isSymbol()) return identifier(pattern, depth);
        if (!pattern.isPair() && !(pattern.content() instanceof Syntax[])) return new Pattern.Datum(pattern.content());
        descend(pattern);
        Pattern compiled = pattern.content() instanceof Syntax[] elements
            ? new Pattern.Vector(list(SyntaxLists.list(elements, 0, pattern.span()), depth))
            : list(pattern, depth);
        ascend();
        return compiled;
    }

    @Override
    public void descend(Syntax form) {
        expressions.descend(form);
        deepestNesting = Math.max(deepestNesting, ++nesting);
    }

    @Override
    public void ascend() {
        expressions.ascend(1);
        nesting--;
    }

    private Pattern identifier(Syntax identifier, int depth) {
        Name name = Name.of(identifier);
        if (literals.contains(name)) return new Pattern.Literal(identifier);
        if (isEllipsis(identifier)) throw Messages.strayEllipsis(identifier);
        if (expressions.isKeyword(identifier, CoreForm.UNDERSCORE, home)) return Pattern.ANYTHING;
        if (variable(identifier) >= 0) throw Messages.repeatedPatternVariable(identifier);
        variables.add(identifier);
        depths.add(depth);
        return new Pattern.Variable(variables.size() - 1);
    }

    private Pattern list(Syntax list, int depth) {
        if (SyntaxLists.pairs(list) < 0) throw malformed("a pattern", list);
        List<Pattern> elements = new ArrayList<>();
        int repeated = -1;
        int[] repeatedVariables = null;
        Syntax rest = list;
        while (rest.content() instanceof SyntaxPair pair) {
            boolean repeats = pair.cdr().content() instanceof SyntaxPair next && isEllipsis(next.car());
            if (repeats && repeated >= 0) throw Messages.secondEllipsis(((SyntaxPair) pair.cdr().content()).car());
            int before = variables.size();
            elements.add(pattern(pair.car(), repeats ? depth + 1 : depth));
            rest = pair.cdr();
            if (!repeats) continue;
            repeated = elements.size() - 1;
            repeatedVariables = range(before, variables.size());
            rest = ((SyntaxPair) rest.content()).cdr();
        }
        Pattern compiled = pattern(rest, depth);
        for (int i = elements.size() - 1; i >= 0; i--) {
            compiled = i == repeated
                ? new Pattern.Repeat(elements.get(i), repeatedVariables, elements.size() - 1 - i, compiled)
                : new Pattern.Pair(elements.get(i), compiled);
        }
        return compiled;
    }

    private static SyntaxException malformed(String expected, Syntax given) {
        return Messages.malformedPart(CoreForm.SYNTAX_RULES, expected, given);
    }

    private static int[] range(int from, int to) {
        int[] range = new int[to - from];
        for (int i = 0; i < range.length; i++) range[i] = from + i;
        return range;
    }

    /** Whether the form is the ellipsis of these rules; as a literal it is not. */
    @Override
    public boolean isEllipsis(Syntax part) {
        if (!(part.content() instanceof Symbol) || literals.contains(Name.of(part))) return false;
        return ellipsis == null ? expressions.isKeyword(part, CoreForm.ELLIPSIS, home) : Name.of(part).equals(Name.of(ellipsis));
    }

    @Override
    public void noteAssigned(Syntax identifier) {
        home.environment().noteAssigned(identifier);
    }

    @Override
    public int variable(Syntax identifier) {
        for (int i = 0; i < variables.size(); i++) if (MacroUse.isBoundSame(variables.get(i), identifier)) return i;
        return -1;
    }

    @Override
    public int depth(int variable) {
        return depths.get(variable);
    }
}
