package org.parley.cli;

import org.parley.engine.session.Answer;

/** A rule refused what the command asked for. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String subject;
    private final String reason;
    private final String rule;
    private final String rulesVersion;

    private Refusal(String subject, String reason, String rule, String rulesVersion) {
        super("%s: %s (rule \"%s\", rules %s)".formatted(subject, reason, rule, rulesVersion));
        this.subject = subject;
        this.reason = reason;
        this.rule = rule;
        this.rulesVersion = rulesVersion;
    }

    /** The answer, unless it is a refusal. */
    static Answer check(Answer answer) {
        answer.refusal().ifPresent(refusal -> {
            var refused = (org.parley.engine.fact.Refusal) refusal.decision();
            throw new Refusal(refused.subject(), refused.reason(), refusal.rule(), answer.rulesVersion());
        });
        return answer;
    }

    String subject() {
        return subject;
    }

    String reason() {
        return reason;
    }

    String rule() {
        return rule;
    }

    String rulesVersion() {
        return rulesVersion;
    }
}
