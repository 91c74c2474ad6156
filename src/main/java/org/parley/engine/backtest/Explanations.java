package org.parley.engine.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.engine.fact.Explanation;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.session.FactCodec;
import org.parley.journal.DecisionRecord;

/** Tells what was decided from why. */
final class Explanations {
    private final FactTypes types;
    private final Map<String, List<String>> byType = new HashMap<>();

    Explanations(FactTypes types) {
        this.types = types;
    }

    /** What was decided. */
    JsonNode without(DecisionRecord decision) {
        ObjectNode values = (ObjectNode) FactCodec.parse(decision.json());
        return values.remove(byType.computeIfAbsent(decision.type(), this::explanations));
    }

    private List<String> explanations(String type) {
        return types.find(type).filter(Class::isRecord).stream()
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(Explanation.class))
                .map(RecordComponent::getName)
                .map(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE::translate)
                .toList();
    }
}
