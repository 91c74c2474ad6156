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
import org.drools.model.Argument;
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

    /** A function and what it is known by, so that it can be found again. */
    static final class Named extends org.drools.model.functions.accumulate.AccumulateFunction {
        private final String name;

        private Named(String name, Supplier<AccumulateFunction<?>> function, Argument<?> argument) {
            super(argument, function);
            this.name = name;
        }

        /** Class or name of the engine. */
        String name() {
            return name;
        }
    }

    /**
     * The function of a name for values of some type; null if there is none.
     *
     * @param name     as a rule says it
     * @param argument what it is of; null if of nothing
     */
    Named find(String name, Class<?> type, Argument<?> argument) {
        String own = imported.get(name);
        return named(own != null ? own : AccumulateUtil.getFunctionName(() -> type, name), argument);
    }

    /** The function that is known by a name; null if there is none. */
    static Named named(String name, Argument<?> argument) {
        Supplier<AccumulateFunction<?>> function = OURS.getOrDefault(name, ENGINE.get(name));
        return function == null ? null : new Named(name, function, argument);
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
