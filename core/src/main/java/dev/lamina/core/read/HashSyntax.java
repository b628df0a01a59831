package dev.lamina.core.read;

import dev.lamina.memory.text.Utf8;
import java.util.Locale;

/** The part of the lexer for everything that begins with {@code #}. Source: R7RS 2.1, 2.2, 2.4, 6.6, 7.1.1; SRFI 160. */
final class HashSyntax {
    private static final int MOST_LABEL_DIGITS = 9;

    private final Lexer lexer;

    HashSyntax(Lexer lexer) {
        this.lexer = lexer;
    }

    /** The token at {@code i}, or null for a comment or directive; the lexer's end is set. */
    Token scan(int i) {
        int second = lexer.byteAt(i + 1);
        return switch (second) {
            case '(' -> lexer.token(Token.OPEN_VECTOR, i + 2);
            case '\\' -> character(i);
            case ';' -> lexer.token(Token.DATUM_COMMENT, i + 2);
            case '|' -> blockComment(i);
            case '!' -> directive(i);
            case '\'' -> lexer.token(Token.SYNTAX, i + 2);
            case '`' -> lexer.token(Token.QUASISYNTAX, i + 2);
            case ',' -> lexer.byteAt(i + 2) == '@' ? lexer.token(Token.UNSYNTAX_SPLICING, i + 3) : lexer.token(Token.UNSYNTAX, i + 2);
            case ':' -> keyword(i);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> label(i);
            case Lexer.AT_END -> throw lexer.incomplete("the text ends behind #", i, i + 1);
            default -> named(i);
        };
    }

    /** {@code #:name}, a symbol that marks an option of a form. */
    private Token keyword(int i) {
        int wordEnd = lexer.wordEnd(i + 2);
        if (wordEnd == i + 2) throw unknown(i, wordEnd);
        return lexer.symbol(i, wordEnd);
    }

    private Token named(int i) {
        int wordEnd = lexer.wordEnd(i + 1);
        String word = lexer.string(i + 1, wordEnd).toLowerCase(Locale.ROOT);
        if (lexer.byteAt(wordEnd) == '(') {
            lexer.value = ElementTypes.ofTag(word);
            if (lexer.value != ElementTypes.NONE) return lexer.token(Token.OPEN_TYPED_VECTOR, wordEnd + 1);
        }
        lexer.requireDelimiter(wordEnd);
        switch (word) {
            case "t", "true" -> { return lexer.token(Token.TRUE, wordEnd); }
            case "f", "false" -> { return lexer.token(Token.FALSE, wordEnd); }
            default -> { }
        }
        if (!word.isEmpty() && "eixbod".indexOf(word.charAt(0)) >= 0) {
            if (lexer.number(i, wordEnd)) return lexer.token(Token.NUMBER, wordEnd);
            throw lexer.error("#" + word + " is not a number", i, wordEnd);
        }
        throw unknown(i, wordEnd);
    }

    private ReadException unknown(int i, int wordEnd) {
        if (lexer.byteAt(i + 1) == '<') return lexer.error("what is written #<…> cannot be read back", i, wordEnd);
        int end = wordEnd > i + 1 ? wordEnd : Math.min(i + 1 + Utf8.length((byte) lexer.byteAt(i + 1)), lexer.window.limit);
        return lexer.error("unknown syntax " + lexer.string(i, end), i, end);
    }

    // Characters

    private Token character(int i) {
        int at = i + 2;
        if (lexer.byteAt(at) == Lexer.AT_END) throw lexer.incomplete("a character is missing behind #\\", i, at);
        byte[] bytes = lexer.window.bytes;
        int after = at + Utf8.length(bytes[at]);
        boolean word = Bytes.classOf(bytes[at]) >= Bytes.LETTER;
        int end = word ? lexer.wordEnd(at) : after;
        lexer.requireDelimiter(Math.max(end, after));
        lexer.value = end <= after ? Utf8.decode(bytes, at) : named(lexer.string(at, end), i, end);
        return lexer.token(Token.CHARACTER, Math.max(end, after));
    }

    private int named(String name, int i, int end) {
        int codePoint = CharacterNames.codePoint(lexer.window.foldCase ? CaseFold.fold(name) : name);
        if (codePoint >= 0) return codePoint;
        if (name.charAt(0) != 'x' && name.charAt(0) != 'X') throw lexer.error("no character is named #\\" + name, i, end);
        return lexer.hexadecimal(name.substring(1), i, end);
    }

    // Comments, directives, labels

    private Token blockComment(int i) {
        byte[] bytes = lexer.window.bytes;
        int limit = lexer.window.limit;
        int depth = 0;
        int k = i;
        do {
            if (k + 1 >= limit) {
                lexer.byteAt(limit);
                throw lexer.incomplete("the comment that begins here with #| is never closed", i, i + 2);
            }
            if (bytes[k] == '#' && bytes[k + 1] == '|') {
                depth++;
                k += 2;
            } else if (bytes[k] == '|' && bytes[k + 1] == '#') {
                depth--;
                k += 2;
            } else {
                k++;
            }
        } while (depth > 0);
        return lexer.token(null, k);
    }

    private Token directive(int i) {
        int next = lexer.byteAt(i + 2);
        if (i == 0 && (next == '/' || next == ' ')) return interpreterLine(i);
        int wordEnd = lexer.wordEnd(i + 2);
        String word = lexer.string(i + 2, wordEnd);
        switch (word) {
            case "fold-case" -> lexer.window.foldCase = true;
            case "no-fold-case" -> lexer.window.foldCase = false;
            default -> throw lexer.error("unknown directive #!" + word, i, wordEnd);
        }
        lexer.requireDelimiter(wordEnd);
        return lexer.token(null, wordEnd);
    }

    /** The first line of a script that names its interpreter. */
    private Token interpreterLine(int i) {
        while (lexer.byteAt(i) != '\n' && lexer.byteAt(i) != Lexer.AT_END) i++;
        return lexer.token(null, i);
    }

    private Token label(int i) {
        int k = i + 1;
        long n = 0;
        while (lexer.byteAt(k) >= '0' && lexer.byteAt(k) <= '9') {
            if (k - i > MOST_LABEL_DIGITS) throw lexer.error("a datum label has at most " + MOST_LABEL_DIGITS + " digits", i, k);
            n = 10 * n + lexer.byteAt(k++) - '0';
        }
        lexer.value = n;
        if (lexer.byteAt(k) == '=') return lexer.token(Token.LABEL, k + 1);
        if (lexer.byteAt(k) == '#') return lexer.token(Token.LABEL_REFERENCE, k + 1);
        if (lexer.byteAt(k) == Lexer.AT_END) throw lexer.incomplete("the text ends inside a datum label", i, k);
        throw lexer.error("a datum label is written #" + n + "= or #" + n + "#", i, k);
    }
}
