package dev.lamina.core.cache;

import java.util.List;
import java.util.Map;

/**
 * A compiled unit: what is needed to load it, without the text or the representation that it was made from.
 *
 * @param className  internal name of the class
 * @param module     the module whose variables the unit defines
 * @param takenOver  built-in names that the unit takes over in its module
 * @param isReached  whether procedures of it get other code when its module takes over a built-in name later
 * @param procedures the entries of its top-level procedures, if it is reached
 */
public record UnitCode(String className, byte[] classFile, String module, List<String> takenOver, boolean isReached,
                       Map<String, Integer> procedures) {}
