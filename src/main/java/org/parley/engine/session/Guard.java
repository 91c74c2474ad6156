package org.parley.engine.session;

import java.util.Optional;
import java.util.function.Function;
import org.parley.journal.FactReference;

/** What the sender of a command asks of the facts that it meets. Nobody comes between the question and the command. */
@FunctionalInterface
public interface Guard {
    /** For a command that is to be carried out whatever the facts are. */
    Guard NONE = facts -> true;

    /**
     * False if the command is not to be carried out.
     *
     * @param facts as the command would meet them, as JSON
     */
    boolean permits(Function<FactReference, Optional<String>> facts);
}
