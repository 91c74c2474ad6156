package org.parley.scheduling;

import java.util.Map;

/**
 * A change of a request with which a slot would be found.
 *
 * @param kind   what is changed: SHORTER_DURATION, OPTIONAL_PARTICIPANTS, OTHER_DATE, MORE_EXCEPTIONS, or what rules add
 * @param text   in one sentence
 * @param change fields of the request with their new values
 * @param slot   the first one that would be possible then
 */
public record Relaxation(String kind, String text, Map<String, Object> change, Slot slot) {}
