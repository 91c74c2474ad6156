package org.parley.engine.rules.interpreted;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.drools.compiler.rule.builder.util.AccumulateUtil;
import org.drools.core.base.accumulators.AverageAccumulateFunction;
import org.drools.core.base.accumulators.CollectListAccumulateFunction;
import org.drools.core.base.accumulators.CollectSetAccumulateFunction;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMaxAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMinAccumulateFunction;
import org.drools.core.base.accumulators.IntegerSumAccumulateFunction;
import org.drools.core.base.accumulators.LongMaxAccumulateFunction;
import org.drools.core.base.accumulators.LongMinAccumulateFunction;
import org.drools.core.base.accumulators.LongSumAccumulateFunction;
import org.drools.core.base.accumulators.MaxAccumulateFunction;
import org.drools.core.base.accumulators.MinAccumulateFunction;
import org.drools.core.base.accumulators.NumericMaxAccumulateFunction;
import org.drools.core.base.accumulators.NumericMinAccumulateFunction;
import org.drools.core.base.accumulators.SumAccumulateFunction;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.parley.engine.rules.IndexFunction;
import org.parley.engine.rules.QueueFunction;
import org.parley.engine.rules.QueuesFunction;

/** The functions that accumulates can call: those of the engine, and ours under the names that files import them by. */
final class AccumulateFunctions {
    private static final Map<String, Supplier<AccumulateFunction<?>>> ENGINE = Map.ofEntries(
            Map.entry("average", AverageAccumulateFunction::new),
            Map.entry("collectList", CollectListAccumulateFunction::new),
            Map.entry("collectSet", CollectSetAccumulateFunction::new),
            Map.entry("count", CountAccumulateFunction::new),
            Map.entry("max", MaxAccumulateFunction::new),
            Map.entry("maxI", IntegerMaxAccumulateFunction::new),
            Map.entry("maxL", LongMaxAccumulateFunction::new),
            Map.entry("maxN", NumericMaxAccumulateFunction::new),
            Map.entry("min", MinAccumulateFunction::new),
            Map.entry("minI", IntegerMinAccumulateFunction::new),
            Map.entry("minL", LongMinAccumulateFunction::new),
            Map.entry("minN", NumericMinAccumulateFunction::new),
            Map.entry("sum", SumAccumulateFunction::new),
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

    /** The names that can be used, for messages. */
    String known() {
        Map<String, Object> known = new TreeMap<>(ENGINE);
        known.keySet().removeIf(name -> Character.isUpperCase(name.charAt(name.length() - 1)));
        new TreeSet<>(imported.keySet()).forEach(name -> known.put(name, name));
        return String.join(", ", known.keySet());
    }
}
