package org.parley.engine.fact;

import java.util.List;
import java.util.stream.Stream;

/** A policy holds again as if nothing had been set. */
public record PolicyReset(String policy, String scope) implements Decision {
    @Override
    public List<String> subjects() {
        return Stream.of(policy, scope).filter(subject -> subject != null).toList();
    }
}
