package dev.lamina.core.read;

/** A Java object that stands in a HOST object and knows how to be shown: {@code #<description>}. */
public interface Described {
    String description();
}
