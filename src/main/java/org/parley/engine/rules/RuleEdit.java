package org.parley.engine.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which files an edit of the rules concerns.
 *
 * @param at      when it was saved or sent
 * @param written files that are new, changed or brought back
 * @param removed files that it takes away
 */
record RuleEdit(Instant at, List<String> written, List<String> removed) {
    /** Nobody knows what was edited. */
    static RuleEdit unknown(Instant at) {
        return new RuleEdit(at, List.of(), List.of());
    }

    /** @param changes text by path; null takes a file away */
    static RuleEdit of(Map<String, String> changes, Instant at) {
        return new RuleEdit(
                at,
                changes.keySet().stream()
                        .filter(path -> changes.get(path) != null)
                        .sorted()
                        .toList(),
                changes.keySet().stream()
                        .filter(path -> changes.get(path) == null)
                        .sorted()
                        .toList());
    }

    static RuleEdit between(RuleSet before, RuleSet after, Instant at) {
        return new RuleEdit(
                at,
                after.files().keySet().stream()
                        .filter(path ->
                                !after.files().get(path).equals(before.files().get(path)))
                        .toList(),
                before.files().keySet().stream()
                        .filter(path -> !after.files().containsKey(path))
                        .toList());
    }

    /** {@code 1 file written (a.drl), 1 removed (b.drl)}. */
    @Override
    public String toString() {
        return "%d written %s, %d removed %s".formatted(written.size(), written, removed.size(), removed);
    }
}
