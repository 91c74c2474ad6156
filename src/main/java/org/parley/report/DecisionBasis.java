package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;

/**
 * What a decision rests on: the rule, and the facts that it matched, as they were then.
 *
 * @param sequence     the journal entry of the decision
 * @param rulesVersion of then
 * @param type         of the decision
 */
public record DecisionBasis(
        long sequence, String rulesVersion, String rule, String type, JsonNode decision, List<Matched> matched) {
    /** A fact, with its values just before the rule fired. */
    public record Matched(String type, String key, JsonNode fact) {}

    static DecisionBasis of(Chronicle chronicle, Decided decided) {
        List<Matched> matched = History.factsAt(
                        chronicle.journal(),
                        chronicle.name(),
                        decided.moment(),
                        new HashSet<>(decided.matched())::contains)
                .stream()
                .map(fact -> new Matched(fact.type(), fact.key(), FactCodec.parse(fact.json())))
                .toList();
        return new DecisionBasis(
                decided.moment().sequence(),
                decided.moment().rulesVersion(),
                decided.rule(),
                decided.decision().type(),
                FactCodec.parse(decided.decision().json()),
                matched);
    }
}
