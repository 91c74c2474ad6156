package org.parley.journal;

import java.util.List;

/** A rule that fired, the facts it matched, and in order what it changed and decided. */
public record Firing(
        String rule, List<FactReference> matched, List<FactChange> changes, List<DecisionRecord> decisions) {}
