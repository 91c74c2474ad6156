package org.parley.api;

import java.util.Optional;
import java.util.function.Function;
import org.parley.engine.session.Guard;
import org.parley.journal.FactReference;

/** Sees whether a fact was there when the command met it; nobody comes in between. */
final class Presence implements Guard {
    private final FactReference fact;
    private final Guard guard;
    private volatile boolean absent;

    /** @param guard what else is asked of the facts */
    Presence(FactReference fact, Guard guard) {
        this.fact = fact;
        this.guard = guard;
    }

    @Override
    public boolean permits(Function<FactReference, Optional<String>> facts) {
        absent = facts.apply(fact).isEmpty();
        return guard.permits(facts);
    }

    /** False also of a command that is repeated: it was there from the first time on. */
    boolean wasAbsent() {
        return absent;
    }
}
