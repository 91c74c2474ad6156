package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * How votes are counted (spec/meetings.md, Voting). A proposal is accepted when the weight of the yes compares as asked
 * with {@code threshold × base}, enough have voted, and nobody has used a veto.
 *
 * @param base         whose weight counts as the whole
 * @param threshold    how much of it
 * @param quorum       how much of the electorate has to vote
 * @param onTie        what becomes of a yes that is exactly the threshold where more is asked for
 * @param onLostQuorum what becomes of a ballot in which too few have voted
 * @param veto         true if a single no rejects
 * @param weights      how much a vote weighs
 * @param faults       how many voters may be faulty without harm; a second, different vote makes one faulty. Null: a vote
 *                     may be changed
 * @param earlyClose   true to end a ballot when those who have not voted can no longer change the outcome
 */
@Rows(atLeast = 1)
public record VotingProfile(
        @RowKey String id,
        Base base,
        Comparator comparator,
        Fraction threshold,
        Fraction quorum,
        OnTie onTie,
        OnLostQuorum onLostQuorum,
        boolean veto,
        Weights weights,
        @Range(unit = "voters") Integer faults,
        boolean earlyClose)
        implements Policy {
    /** Whose weight counts as the whole: all electors, those still present, those who voted, without abstentions. */
    public enum Base {
        @JsonProperty("eligible")
        ELIGIBLE,
        @JsonProperty("present")
        PRESENT,
        @JsonProperty("cast")
        CAST,
        @JsonProperty("cast_without_abstain")
        CAST_WITHOUT_ABSTAIN
    }

    public enum Comparator {
        @JsonProperty(">")
        MORE_THAN,
        @JsonProperty(">=")
        AT_LEAST
    }

    /** The facilitator decides by the vote it has cast. */
    public enum OnTie {
        @JsonProperty("reject")
        REJECT,
        @JsonProperty("accept")
        ACCEPT,
        @JsonProperty("facilitator")
        FACILITATOR
    }

    /** A proposal that returns may be voted on again. */
    public enum OnLostQuorum {
        @JsonProperty("reject")
        REJECT,
        @JsonProperty("return")
        RETURN
    }

    public enum Weights {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("role_priority")
        ROLE_PRIORITY
    }

    /** True if a changed vote makes its voter faulty. */
    public boolean tellsFaulty() {
        return faults != null;
    }
}
