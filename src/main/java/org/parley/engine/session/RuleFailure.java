package org.parley.engine.session;

/** A rule threw, or the rules would not come to rest. The command left no trace. */
public class RuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    public RuleFailure(String rule, String message, Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    /** The rule that is to blame. */
    public String rule() {
        return rule;
    }
}
