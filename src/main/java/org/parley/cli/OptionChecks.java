package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;

/** Collects what is wrong with the options and arguments of a command, to tell all of it at once. */
final class OptionChecks {
    private final List<InputError> errors = new ArrayList<>();

    /**
     * A value that has to be so.
     *
     * @param message names the value and what is expected of it
     */
    OptionChecks that(boolean right, String option, String message) {
        if (!right) {
            errors.add(new InputError(option, message));
        }
        return this;
    }

    /** @throws InvalidInput with all that is wrong */
    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
