package org.parley.cli;

import org.parley.engine.session.Answer;

/** A rule refused what the command asked for. */
final class RefusedByRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String subject;
    private final String reason;
    private final String rule;
    private final String rulesVersion;

    private RefusedByRule(String message, String subject, String reason, String rule, String rulesVersion) {
        super(message);
        this.subject = subject;
        this.reason = reason;
        this.rule = rule;
        this.rulesVersion = rulesVersion;
    }

    /** The answer, unless it is a refusal. */
    static Answer check(Answer answer) {
        answer.refusal().ifPresent(refusal -> {
            var refused = (org.parley.engine.fact.Refusal) refusal.decision();
            throw new RefusedByRule(
                    "%s: %s (rule \"%s\", rules %s)"
                            .formatted(refused.subject(), refused.reason(), refusal.rule(), answer.rulesVersion()),
                    refused.subject(),
                    refused.reason(),
                    refusal.rule(),
                    answer.rulesVersion());
        });
        return answer;
    }

    /** The same, with what can be done about it. */
    RefusedByRule with(String hint) {
        return new RefusedByRule(getMessage() + "; " + hint, subject, reason, rule, rulesVersion);
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
