package org.parley.meeting;

/**
 * What a tally comes to, and the comparison that says so.
 *
 * @param tie whether just as much speaks for it as against it, so that the profile says who wins
 */
public record Verdict(Certificate.Outcome outcome, long base, String reason, boolean tie) {
    public Verdict(Certificate.Outcome outcome, long base, String reason) {
        this(outcome, base, reason, false);
    }
}
