package dev.lamina.core.read;

/** A character of source text: a Unicode scalar value. */
public record Char(int codePoint) {}
