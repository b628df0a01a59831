package dev.lamina.core.cache;

import java.util.List;

/**
 * A compiled unit: what is needed to load it, without the text or the representation that it was made from.
 *
 * @param className          internal name of the class
 * @param module             the module whose variables the unit defines
 * @param takenOver          built-in names that the unit takes over in its module
 * @param reachedByTakeovers whether the procedures that it defines must be compiled again when its module takes over a
 *                           built-in name later: those of an open module
 */
public record UnitCode(String className, byte[] classFile, String module, List<String> takenOver,
                       boolean reachedByTakeovers) {}
