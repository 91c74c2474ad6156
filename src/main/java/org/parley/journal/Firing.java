package org.parley.journal;

import java.util.List;
import java.util.stream.Stream;

/** A rule that fired, the facts it matched, and in order what it changed and decided. */
public record Firing(
        String rule, List<FactReference> matched, List<FactChange> changes, List<DecisionRecord> decisions) {
    /** What it changed and decided, each in a line for people. */
    public Stream<String> effects() {
        return Stream.concat(
                changes.stream().map(change -> "\"%s\": %s".formatted(rule, change.toJson())),
                decisions.stream()
                        .map(decision -> "\"%s\": decided %s %s".formatted(rule, decision.type(), decision.json())));
    }
}
