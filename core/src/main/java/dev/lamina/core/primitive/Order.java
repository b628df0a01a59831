package dev.lamina.core.primitive;

/** The five comparisons that R7RS has of characters and of strings. */
enum Order {
    LESS, LESS_OR_EQUAL, EQUAL, GREATER_OR_EQUAL, GREATER;

    /** @param sign negative, zero or positive, like the result of {@code compare} */
    boolean holds(int sign) {
        return switch (this) {
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case EQUAL -> sign == 0;
            case GREATER_OR_EQUAL -> sign >= 0;
            case GREATER -> sign > 0;
        };
    }
}
