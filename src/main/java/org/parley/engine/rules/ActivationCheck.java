package org.parley.engine.rules;

import org.parley.engine.fact.Running;

/** Asked before other rules are taken into use. */
@FunctionalInterface
public interface ActivationCheck {
    /**
     * Lets the candidate pass.
     *
     * @param running what is to become of what is under way
     * @throws ActivationRefused if it may not be taken into use
     */
    void check(RuleBase candidate, RuleBase active, Running running) throws ActivationRefused;
}
