package org.parley.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * A way of deciding who speaks next; the rules that decide carry its name.
 *
 * @param strategy    its name
 * @param naming       who may name the next speaker: nobody, or those for whom rules insert {@link NamingRight}
 * @param afterAnswer  what becomes of a message when those who were chosen have ended and the last of them answered
 * @param afterSilence and when the last of them did not
 */
@Rows(atLeast = 1)
public record TurnStrategy(@RowKey String strategy, String naming, Then afterAnswer, Then afterSilence)
        implements Policy {
    /** Those that have rules here; others may be added. */
    public interface Naming {
        /** The moderator of the conversation. */
        String MODERATOR = "moderator";
        /** Whoever answers. */
        String SPEAKER = "speaker";
    }

    public enum Then {
        /** It has been answered as far as it will be. */
        @JsonProperty("end")
        END,
        /** The strategy chooses again. */
        @JsonProperty("choose")
        CHOOSE
    }

    /** True if it asks one after the other until one answers; in a meeting, where every word counts, all are heard. */
    public boolean isHearingAll() {
        return goesOnAfter(false) && !goesOnAfter(true);
    }

    /** True if it chooses again after a turn that was answered, or was not. */
    public boolean goesOnAfter(boolean answered) {
        return (answered ? afterAnswer : afterSilence) == Then.CHOOSE;
    }
}
