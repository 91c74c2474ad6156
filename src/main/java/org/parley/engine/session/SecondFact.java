package org.parley.engine.session;

import org.parley.journal.FactReference;

/** A rule inserted a fact that is there already: facts are unique by type and key. */
public class SecondFact extends RuleFailure {
    private static final long serialVersionUID = 1;

    SecondFact(String rule, FactReference fact) {
        super(
                rule,
                "rule \"%s\" inserted %s %s, which is there already".formatted(rule, fact.type(), fact.key()),
                null);
    }
}
