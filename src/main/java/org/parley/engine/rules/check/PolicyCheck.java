package org.parley.engine.rules.check;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.input.InputError;

/** What the operator's configuration has against a policy that can be read. */
@FunctionalInterface
public interface PolicyCheck {
    /** Takes every policy. */
    PolicyCheck NONE = policy -> List.of();

    /** The mistakes, each with a JSON pointer into the policy. */
    List<InputError> mistakes(Policy policy);
}
