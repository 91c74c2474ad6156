package org.parley.engine.session;

/** The rules would not come to rest. */
public class EndlessRules extends RuleFailure {
    private static final long serialVersionUID = 1;

    EndlessRules(String rule, String message) {
        super(rule, message, null);
    }
}
