package org.parley.engine.rules.interpreted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.rule.AccumulateFunction;

/** A set that an accumulate collects has the order in which its values come. */
class CollectedSetTest {
    /** Orders by its hash in no useful way, as a constant of an enum does. */
    private record Odd(String name, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void values_stand_in_the_order_in_which_they_come_whatever_their_hashes_are() throws Exception {
        AccumulateFunction<Serializable> function = (AccumulateFunction<Serializable>) new AccumulateFunctions(Map.of())
                .find("collectSet", Odd.class, null)
                .createFunctionObject();
        Serializable values = function.createContext();
        function.init(values);
        Odd first = new Odd("first", 9);
        Odd second = new Odd("second", 1);
        Odd third = new Odd("third", 5);

        for (Odd each : new Odd[] {first, second, third, second, first}) {
            function.accumulate(values, each);
        }
        Object before = function.getResult(values);
        function.reverse(values, second);
        function.reverse(values, first);
        function.reverse(values, first);

        assertThat(function.supportsReverse()).isTrue();
        assertThat((Iterable<Object>) before).containsExactly(first, second, third);
        assertThat((Iterable<Object>) function.getResult(values)).containsExactly(second, third);
        function.accumulate(values, first);
        assertThat((Iterable<Object>) function.getResult(values)).containsExactly(second, third, first);
    }
}
