package org.parley.engine.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A policy holds otherwise from now on. */
public record PolicySet(String policy, String scope, JsonNode values) implements Decision {
    @Override
    public List<String> subjects() {
        return Stream.of(policy, scope).filter(subject -> subject != null).toList();
    }
}
