package org.parley.scenario;

import java.util.List;
import java.util.Optional;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Policy;
import org.parley.journal.FactChange;

/**
 * An example of what the rules decide: given facts, when a command comes, then decisions and facts.
 *
 * @param given     inserts
 * @param policies  take the place of the shipped ones of their types
 * @param when      carried out one after the other
 * @param decisions each occurs, and none of another type; empty if they do not matter
 * @param facts     each holds afterwards
 * @param absent    none of them holds afterwards
 * @param fires     rules that fire
 */
record Scenario(
        String name,
        List<FactChange> given,
        List<Policy> policies,
        List<Command> when,
        Optional<List<Pattern>> decisions,
        List<Pattern> facts,
        List<Pattern> absent,
        List<String> fires) {}
