package dev.lamina.core.read;

/** One expansion of a macro, as a mark on the identifiers that it introduced. Scopes are compared by identity. */
public interface Scope {}
