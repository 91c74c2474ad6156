package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * When a success criterion counts as met.
 *
 * @param scope the projects that go by it
 * @param share share of its words, 0 to 1, that completed tasks and their outcomes must mention
 * @param plainWords words that say nothing about what was done
 */
public record CriterionPolicy(
        @JacksonInject Scope scope,
        @Range(to = 1, unit = "share of the words") double share,
        List<String> plainWords) implements ScopedPolicy {}
