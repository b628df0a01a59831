package dev.lamina.core.image;

/**
 * The marks in front of the objects of an image. An object is known by its number, in the order in which they stand there;
 * a word that refers to one has its number in the place of the address.
 *
 * <pre>
 *   units      count { class-name  class-file, empty for a shipped class }
 *   objects    count { mark  what the mark says }
 *   contents   of each PAIR, HEADED and CONSTANT: its words and bytes
 *   variables  count { module  name  word }
 *   random     the state of the main source
 * </pre>
 */
final class ImageNode {
    private ImageNode() {}

    static final int PAIR = 0;
    /** Followed by the header. */
    static final int HEADED = 1;
    /** Followed by the name. */
    static final int SYMBOL = 2;
    static final int UNINTERNED = 3;
    /** A procedure of a shipped class: its unit and entry. */
    static final int SHIPPED = 4;
    /** What a unit's class makes when it is loaded: unit, number of the constant, and the header, 0 for a pair. */
    static final int CONSTANT = 5;
    static final int CONDITION_TYPE = 6;
    /** Followed by its state. */
    static final int RANDOM_SOURCE = 7;
    static final int MAIN_RANDOM_SOURCE = 8;
}
