package dev.lamina.core.expand;

import dev.lamina.core.read.Symbol;
import java.util.HashMap;
import java.util.Map;

/**
 * The syntax that is built in, each form with its grammar for messages. The forms without a grammar are auxiliary: they
 * mean something only inside others.
 */
enum CoreForm implements Binding {
    // R7RS 4.1 and 4.2: expressions
    QUOTE("quote", "(quote datum)"),
    LAMBDA("lambda", "(lambda parameters body …)"),
    NAMED_LAMBDA("named-lambda", "(named-lambda (name parameter …) body …)"),
    CASE_LAMBDA("case-lambda", "(case-lambda (parameters body …) (parameters body …) …)"),
    IF("if", "(if test consequent [alternative])"),
    SET("set!", "(set! variable expression)"),
    COND("cond", "(cond (test expression …) … [(else expression …)])"),
    CASE("case", "(case key ((datum …) expression …) … [(else expression …)])"),
    AND("and", "(and test …)"),
    OR("or", "(or test …)"),
    WHEN("when", "(when test expression …)"),
    UNLESS("unless", "(unless test expression …)"),
    COND_EXPAND("cond-expand", "(cond-expand (requirement form …) … [(else form …)])"),
    LET("let", "(let [name] ((variable expression) …) body …)"),
    LET_STAR("let*", "(let* ((variable expression) …) body …)"),
    LETREC("letrec", "(letrec ((variable expression) …) body …)"),
    LETREC_STAR("letrec*", "(letrec* ((variable expression) …) body …)"),
    LET_VALUES("let-values", "(let-values ((parameters expression) …) body …)"),
    LET_STAR_VALUES("let*-values", "(let*-values ((parameters expression) …) body …)"),
    RECEIVE("receive", "(receive parameters expression body …)"),
    BEGIN("begin", "(begin expression …)"),
    DO("do", "(do ((variable init [step]) …) (test expression …) command …)"),
    WITH_ARENA("with-arena", "(with-arena body …)"),
    DELAY("delay", "(delay expression)"),
    DELAY_FORCE("delay-force", "(delay-force expression)"),
    PARAMETERIZE("parameterize", "(parameterize ((parameter value) …) body …)"),
    GUARD("guard", "(guard (variable clause …) body …)"),
    QUASIQUOTE("quasiquote", "(quasiquote template)"),
    INCLUDE("include", "(include \"file\" …)"),
    INCLUDE_CI("include-ci", "(include-ci \"file\" …)"),

    // R7RS 4.3: macros
    LET_SYNTAX("let-syntax", "(let-syntax ((keyword rules) …) body …)"),
    LETREC_SYNTAX("letrec-syntax", "(letrec-syntax ((keyword rules) …) body …)"),
    SYNTAX_RULES("syntax-rules", "(syntax-rules [ellipsis] (literal …) (pattern template) …)"),
    SYNTAX_ERROR("syntax-error", "(syntax-error \"message\" form …)"),

    // R6RS libraries 12: procedural macros
    SYNTAX_CASE("syntax-case", "(syntax-case form (literal …) (pattern [fender] expression) …)"),
    SYNTAX("syntax", "(syntax template)"),
    QUASISYNTAX("quasisyntax", "(quasisyntax template)"),
    WITH_SYNTAX("with-syntax", "(with-syntax ((pattern expression) …) body …)"),
    BEGIN_FOR_SYNTAX("begin-for-syntax", "(begin-for-syntax form …)"),
    DEFINE_FOR_SYNTAX("define-for-syntax", "(define-for-syntax variable expression) or (define-for-syntax (name parameter …) body …)"),

    // R7RS 5: programs
    DEFINE("define", "(define variable expression) or (define (name parameter …) body …)"),
    DEFINE_VALUES("define-values", "(define-values parameters expression)"),
    DEFINE_SYNTAX("define-syntax", "(define-syntax keyword rules)"),
    DEFINE_TYPE("define-type", "(define-type name type)"),
    DEFINE_RECORD_TYPE("define-record-type",
        "(define-record-type name (constructor field …) predicate field-specification …)"),
    IMPORT("import", "(import import-set …)"),
    DEFINE_LIBRARY("define-library", "(define-library (name …) declaration …)"),

    ELSE("else", null),
    ARROW("=>", null),
    UNQUOTE("unquote", null),
    UNQUOTE_SPLICING("unquote-splicing", null),
    UNSYNTAX("unsyntax", null),
    UNSYNTAX_SPLICING("unsyntax-splicing", null),
    UNDERSCORE("_", null),
    ELLIPSIS("...", null);

    /** The ellipsis of templates that the expander makes. */
    static final Symbol ELLIPSIS_SYMBOL = new Symbol("...");

    private static final Map<String, CoreForm> BY_NAME = new HashMap<>();

    static {
        for (CoreForm form : values()) BY_NAME.put(form.keyword, form);
    }

    private final String keyword;
    private final String grammar;

    CoreForm(String keyword, String grammar) {
        this.keyword = keyword;
        this.grammar = grammar;
    }

    /** The form of that name, or null. */
    static CoreForm named(String name) {
        return BY_NAME.get(name);
    }

    static Iterable<String> names() {
        return BY_NAME.keySet();
    }

    String keyword() {
        return keyword;
    }

    String grammar() {
        return grammar;
    }

    boolean isAuxiliary() {
        return grammar == null;
    }
}
