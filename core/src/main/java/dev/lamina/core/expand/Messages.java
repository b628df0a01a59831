package dev.lamina.core.expand;

import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Nesting;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Syntax;
import java.util.Collection;
import java.util.List;

/** Every text of the expander, as an exception to throw: who complains, what was expected, what was given, where. */
final class Messages {
    private Messages() {}

    private static SyntaxException error(String who, String message, Span span) {
        return new SyntaxException(who, message, span);
    }

    /** The one shape of a complaint about what stands in the text. */
    private static SyntaxException expected(String who, String expected, Syntax given) {
        return error(who, "expected " + expected + ", given " + SyntaxText.of(given), given.span());
    }

    // Forms

    static SyntaxException malformed(CoreForm form, Syntax given) {
        return expected(form.keyword(), form.grammar(), given);
    }

    /** A part of a form is wrong, not its whole. */
    static SyntaxException malformedPart(CoreForm form, String expected, Syntax given) {
        return expected(form.keyword(), expected, given);
    }

    static SyntaxException duplicate(CoreForm form, Syntax identifier) {
        return error(form.keyword(), SyntaxText.of(identifier) + " is bound twice", identifier.span());
    }

    static SyntaxException definedTwice(Syntax identifier) {
        return error("define", SyntaxText.of(identifier) + " is defined twice in the same body", identifier.span());
    }

    static SyntaxException emptyBody(String who, Span span) {
        return error(who, "the body is empty: expected at least one expression", span);
    }

    static SyntaxException noExpression(String who, Span span) {
        return error(who, "the body has only definitions: expected an expression after them", span);
    }

    static SyntaxException misplacedDefinition(CoreForm form, Syntax given) {
        return error(form.keyword(), "a definition stands where an expression is expected", given.span());
    }

    static SyntaxException topLevelOnly(CoreForm form, Syntax given) {
        return error(form.keyword(), "is allowed at top level only", given.span());
    }

    static SyntaxException notAnExpression(String keyword, Span span) {
        return error(keyword, "is syntax, not a variable: it cannot stand here", span);
    }

    static SyntaxException misplacedAuxiliary(CoreForm form, Span span) {
        return error(form.keyword(), "is auxiliary syntax: it has a meaning only inside other forms", span);
    }

    static SyntaxException emptyCombination(Syntax form) {
        return error("syntax", "() is not an expression: write '() for the empty list", form.span());
    }

    static SyntaxException improperCombination(Syntax form) {
        return expected("syntax", "a list of operator and operands", form);
    }

    static SyntaxException tooDeep(Syntax form) {
        return error("syntax", "expression nested too deeply (more than " + Nesting.LIMIT + " levels)", form.span());
    }

    static SyntaxException elseNotLast(CoreForm form, Syntax clause) {
        return error(form.keyword(), "the else clause is not the last one", clause.span());
    }

    static SyntaxException assignedSyntax(Syntax identifier) {
        return error("set!", SyntaxText.of(identifier) + " is syntax, not a variable", identifier.span());
    }

    static SyntaxException assignedImport(Syntax identifier, Global global) {
        String origin = global.isBuiltIn() ? " is built in" : " is imported from " + global.module();
        String message = SyntaxText.of(identifier) + origin + " and cannot be assigned: define a variable of your own";
        return error("set!", message, identifier.span());
    }

    static SyntaxException unboundField(Syntax field, Syntax type) {
        return error("define-record-type", SyntaxText.of(field) + " is not a field of " + SyntaxText.of(type), field.span());
    }

    // Declarations

    static SyntaxException unknownType(Syntax type, Collection<String> names) {
        List<String> close = Suggestions.closeTo(SyntaxText.of(type), List.copyOf(names));
        return error("type", "there is no type " + SyntaxText.of(type) + (close.isEmpty() ? "" : " (did you mean " + close.getFirst() + "?)"), type.span());
    }

    static SyntaxException notType(Syntax given) {
        return expected("type", "a type: a name, (-> type … result), (U type …), (Listof type), (Vectorof type) or (Pairof type type)", given);
    }

    static SyntaxException endlessType(Syntax type) {
        return error("type", SyntaxText.of(type) + " needs itself: a type must have an end", type.span());
    }

    static SyntaxException notProcedureType(Syntax given) {
        return expected("#:type", "the type of a procedure, (-> type … result)", given);
    }

    static SyntaxException wrongParameters(Syntax type, int typed, int parameters) {
        return error("#:type", "the type is of a procedure with " + count(typed) + ", this one has " + parameters, type.span());
    }

    private static String count(int parameters) {
        return parameters + (parameters == 1 ? " parameter" : " parameters");
    }

    static SyntaxException missingOption(Syntax option) {
        return error(SyntaxText.of(option), "a value is missing behind it", option.span());
    }

    static SyntaxException unknownOption(Syntax option) {
        return expected("syntax", "#:type or #:pure", option);
    }

    static SyntaxException impure(String effect, Span span) {
        return error("#:pure", "the procedure " + effect, span);
    }

    // Macros

    static SyntaxException notRules(CoreForm form, Syntax given) {
        return expected(form.keyword(), "(syntax-rules …)", given);
    }

    static SyntaxException noRule(String macro, Syntax form, List<Syntax> patterns) {
        String expected = patterns.size() == 1 ? "expected " + SyntaxText.of(patterns.getFirst()) + ", given " : "no rule matches ";
        return error(macro, expected + SyntaxText.of(form), form.span());
    }

    static SyntaxException endless(String macro, Syntax form, int most) {
        return error(macro, "the expansion does not end (macros have introduced more than " + most + " forms)", form.span());
    }

    static SyntaxException tooLarge(Span span) {
        return error("syntax", "the expansion needs more memory than there is", span);
    }

    static SyntaxException repeatedPatternVariable(Syntax identifier) {
        return error("syntax-rules", "pattern variable " + SyntaxText.of(identifier) + " appears twice", identifier.span());
    }

    static SyntaxException secondEllipsis(Syntax ellipsis) {
        return error("syntax-rules", "a second ellipsis in one list of the pattern", ellipsis.span());
    }

    static SyntaxException strayEllipsis(Syntax ellipsis) {
        return error("syntax-rules", SyntaxText.of(ellipsis) + " follows nothing", ellipsis.span());
    }

    static SyntaxException tooFewEllipses(Syntax variable) {
        String message = "pattern variable " + SyntaxText.of(variable) + " needs more ellipses in the template";
        return error("syntax-rules", message, variable.span());
    }

    static SyntaxException nothingToRepeat(Syntax template) {
        return error("syntax-rules", "no pattern variable under the ellipsis repeats: " + SyntaxText.of(template), template.span());
    }

    static SyntaxException unequalRepeats(Span use) {
        return error("syntax-rules", "pattern variables under one ellipsis matched different numbers of forms", use);
    }

    static SyntaxException patternVariable(Syntax identifier) {
        return error(SyntaxText.of(identifier), "is a pattern variable: it can only be named in a template, #'" + SyntaxText.of(identifier), identifier.span());
    }

    static SyntaxException runTimeVariable(String name, Span span) {
        return error(name, "is a variable of the running program, which does not exist when macros are expanded (define-for-syntax makes one that does)", span);
    }

    static SyntaxException byProgram(String message, Syntax[] irritants, Span span) {
        StringBuilder text = new StringBuilder(message);
        for (Syntax irritant : irritants) text.append(' ').append(SyntaxText.of(irritant));
        return error("syntax-error", text.toString(), span);
    }

    // Libraries and files

    static SyntaxException notLibraryName(Syntax given) {
        return expected("import", "a library name, a list of identifiers and whole numbers", given);
    }

    static SyntaxException unknownLibrary(String name, Span span) {
        return error("import", "there is no library " + name, span);
    }

    static SyntaxException cyclicLibrary(String name, Span span) {
        return error("import", "library " + name + " imports itself, directly or through others", span);
    }

    static SyntaxException libraryTwice(String name, Span span) {
        return error("define-library", "library " + name + " is built in", span);
    }

    /** @param names those that are in the set */
    static SyntaxException notExported(String who, Syntax identifier, String set, Collection<String> names) {
        List<String> close = Suggestions.closeTo(SyntaxText.of(identifier), List.copyOf(names));
        String suggestion = close.isEmpty() ? "" : " (did you mean " + close.getFirst() + "?)";
        return error(who, SyntaxText.of(identifier) + " is not in " + set + suggestion, identifier.span());
    }

    static SyntaxException missingBuiltIn(String who, Syntax identifier, String library) {
        return error(who, SyntaxText.of(identifier) + " of " + library + " does not exist in Lamina", identifier.span());
    }

    static SyntaxException importConflict(Syntax set, String name) {
        return error("import", "two imports give different meanings to " + name, set.span());
    }

    static SyntaxException exportedUnbound(Syntax identifier, String library) {
        return error("export", SyntaxText.of(identifier) + " is neither defined nor imported in " + library, identifier.span());
    }

    static SyntaxException exportedTwice(Syntax identifier) {
        return error("export", SyntaxText.of(identifier) + " is exported twice", identifier.span());
    }

    static SyntaxException notDeclaration(Syntax given) {
        String declarations = "export, import, begin, include, include-ci, include-library-declarations or cond-expand";
        return expected("define-library", declarations, given);
    }

    static SyntaxException unreadable(CoreForm form, String reason, Span span) {
        return error(form.keyword(), reason, span);
    }
}
