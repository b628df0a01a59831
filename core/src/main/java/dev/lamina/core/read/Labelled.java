package dev.lamina.core.read;

/**
 * The content of a constant whose parts are shared or circular through datum labels ({@code #0=}, {@code #0#}). The
 * expander treats it as an atom, so that it neither loops on it nor loses the sharing; below {@code datum} equal parts
 * are the same Java object. Source: R7RS 2.4.
 */
public record Labelled(Syntax datum) {
    /** The content as it would be without labels: what every content but a Labelled is already. */
    public static Object bare(Object content) {
        Object bare = content;
        while (bare instanceof Labelled labelled) bare = labelled.datum().content();
        return bare;
    }
}
