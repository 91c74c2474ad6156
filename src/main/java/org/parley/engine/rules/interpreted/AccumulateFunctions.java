package org.parley.engine.rules.interpreted;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.drools.compiler.rule.builder.util.AccumulateUtil;
import org.drools.core.base.accumulators.CollectListAccumulateFunction;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.core.base.accumulators.IntegerSumAccumulateFunction;
import org.drools.core.base.accumulators.LongSumAccumulateFunction;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.parley.engine.rules.IndexFunction;
import org.parley.engine.rules.QueueFunction;
import org.parley.engine.rules.QueuesFunction;

/**
 * The functions that accumulates can call: those of the engine that can take a value back, and ours under the names that
 * files import them by.
 */
final class AccumulateFunctions {
    private static final Map<String, Supplier<AccumulateFunction<?>>> ENGINE = Map.ofEntries(
            Map.entry("average", () -> new ExactTotal(true)),
            Map.entry("collectList", CollectListAccumulateFunction::new),
            Map.entry("collectSet", CollectedSet::new),
            Map.entry("count", CountAccumulateFunction::new),
            Map.entry("max", () -> new Extremum(true, Comparable.class)),
            Map.entry("maxI", () -> new Extremum(true, Integer.class)),
            Map.entry("maxL", () -> new Extremum(true, Long.class)),
            Map.entry("maxN", () -> new Extremum(true, Number.class)),
            Map.entry("min", () -> new Extremum(false, Comparable.class)),
            Map.entry("minI", () -> new Extremum(false, Integer.class)),
            Map.entry("minL", () -> new Extremum(false, Long.class)),
            Map.entry("minN", () -> new Extremum(false, Number.class)),
            Map.entry("sum", () -> new ExactTotal(false)),
            Map.entry("sumI", IntegerSumAccumulateFunction::new),
            Map.entry("sumL", LongSumAccumulateFunction::new));
    private static final Map<String, Supplier<AccumulateFunction<?>>> OURS = Map.of(
            IndexFunction.class.getName(),
            IndexFunction::new,
            QueueFunction.class.getName(),
            QueueFunction::new,
            QueuesFunction.class.getName(),
            QueuesFunction::new);

    private final Map<String, String> imported;

    /** @param imported class names by what the files call them */
    AccumulateFunctions(Map<String, String> imported) {
        this.imported = imported;
    }

    /**
     * The function of a name for values of some type; null if there is none.
     *
     * @param name as a rule says it
     */
    Supplier<AccumulateFunction<?>> find(String name, Class<?> type) {
        String own = imported.get(name);
        return own != null ? OURS.get(own) : ENGINE.get(AccumulateUtil.getFunctionName(() -> type, name));
    }

    /** @param type full name of a class */
    static boolean canBeImported(String type) {
        return OURS.containsKey(type);
    }

    /** The names that can be used, for messages. */
    String known() {
        Map<String, Object> known = new TreeMap<>(ENGINE);
        known.keySet().removeIf(name -> Character.isUpperCase(name.charAt(name.length() - 1)));
        new TreeSet<>(imported.keySet()).forEach(name -> known.put(name, name));
        return String.join(", ", known.keySet());
    }
}
