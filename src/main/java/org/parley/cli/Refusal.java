package org.parley.cli;

import org.parley.engine.session.Answer;

/** A rule refused what the command asked for. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Refusal(String message) {
        super(message);
    }

    /** The answer, unless it is a refusal. */
    static Answer check(Answer answer) {
        answer.refusal().ifPresent(refusal -> {
            var refused = (org.parley.engine.fact.Refusal) refusal.decision();
            throw new Refusal("%s: %s (rule \"%s\", rules %s)"
                    .formatted(refused.subject(), refused.reason(), refusal.rule(), answer.rulesVersion()));
        });
        return answer;
    }
}
