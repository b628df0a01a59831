package dev.lamina.core.read;

/** The lexical elements of R7RS 7.1.1, comments and directives aside. */
enum Token {
    /** The text ends here. */
    END,
    /** The window ends inside or right behind this token: more text is needed to tell. */
    MORE,
    OPEN, CLOSE, DOT,
    OPEN_VECTOR,
    /** {@code #u8(}, {@code #f64(}: the element type is the lexer's value. */
    OPEN_TYPED_VECTOR,
    QUOTE, QUASIQUOTE, UNQUOTE, UNQUOTE_SPLICING,
    /** {@code #' #` #, #,@} of R6RS. */
    SYNTAX, QUASISYNTAX, UNSYNTAX, UNSYNTAX_SPLICING,
    /** {@code #;}: the next datum is to be skipped. */
    DATUM_COMMENT,
    /** {@code #n=} and {@code #n#}; the number is the lexer's value. */
    LABEL, LABEL_REFERENCE,
    /** The text between {@code from} and {@code to}. */
    SYMBOL, STRING,
    TRUE, FALSE,
    /** The code point is the lexer's value. */
    CHARACTER,
    /** An integer of at most 18 digits: the lexer's value. */
    INTEGER,
    /** Any other number: the lexer's number. */
    NUMBER
}
