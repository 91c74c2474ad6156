package org.parley.engine.backtest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A decision that other rules would have made otherwise.
 *
 * @param sequence   the entry
 * @param type       of the decision as it was made; as it would have been, if it was not made
 * @param subject    what it is about
 * @param before     as it was made; absent if it was not
 * @param after      as it would have been made, with its type in front if that is another; absent if it would not
 * @param ruleBefore the rule that made it
 * @param ruleAfter  the rule that would have made it
 */
public record DecisionChange(
        String workspace,
        long sequence,
        String type,
        String subject,
        Made before,
        Made after,
        String ruleBefore,
        String ruleAfter) {
    /** A decision with its type. */
    public record Made(String type, JsonNode decision) {}

    /** In one line. */
    public String text() {
        return "%s about %s: %s, was %s".formatted(type, subject, text(after), text(before));
    }

    private static String text(Made made) {
        return made == null ? "nothing" : made.type + " " + made.decision;
    }
}
