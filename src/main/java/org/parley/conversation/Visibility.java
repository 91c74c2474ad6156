package org.parley.conversation;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * What those who answer the same message see of one another's answers.
 *
 * @param visibility  its name
 * @param atOnce      all answer at once; else one answers after the other
 * @param answersSeen each sees the answers that are there already; else the message alone
 */
@Rows(atLeast = 1)
public record Visibility(@RowKey String visibility, boolean atOnce, boolean answersSeen) implements Policy {
    /** That of a discussion in a meeting. */
    public static final String CUMULATIVE = "cumulative";
}
