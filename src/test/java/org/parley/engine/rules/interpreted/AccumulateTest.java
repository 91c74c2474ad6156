package org.parley.engine.rules.interpreted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.parley.Chance;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.Seeds;
import org.parley.engine.fact.StateFact;
import org.parley.engine.fact.WithdrawFact;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Session;

/**
 * What accumulates come to is what a plain computation comes to, in whatever order facts before and within them come,
 * change and go. A few sequences in each build; {@code -Dparley.sequences=5000} for thousands.
 */
class AccumulateTest {
    private static final int STEPS = 60;
    private static final int FIRINGS = 100_000;

    private static final String HEAD = """
            package rules.sums;

            declare Span
                id    : String @key
                group : int
                low   : int
                high  : int
            end

            declare Item
                id    : String @key
                group : int
                value : int
                large : long
                part  : double
            end

            declare Found
                what : String @key
            end

            query found
                Found($what : what)
            end
            """;

    private static final String RULES = """

            rule "KIND: several functions"
            when
                Span($id : id, $group : group, $low : low, $high : high)
                accumulate(
                    Item(CONSTRAINT, $value : value, $large : large, $part : part, $item : id);
                    $count : count($item), $sum : sum($value), $wide : sum($large), $exact : sum($part),
                    $all : collectList($item), $set : collectSet($value))
            then
                insertLogical(new Found("KIND all %s %s %s %s %s %s %s".formatted(
                    $id, $count, $sum, $wide, $exact, new java.util.TreeSet<Object>($all), new java.util.TreeSet<Object>($set))));
            end

            rule "KIND: the least"
            when
                Span($id : id, $group : group, $low : low, $high : high)
                accumulate(Item(CONSTRAINT, $value : value); $least : min($value))
            then
                insertLogical(new Found("KIND least %s %s".formatted($id, $least)));
            end

            rule "KIND: the greatest"
            when
                Span($id : id, $group : group, $low : low, $high : high)
                accumulate(Item(CONSTRAINT, $value : value); $greatest : max($value))
            then
                insertLogical(new Found("KIND greatest %s %s".formatted($id, $greatest)));
            end

            rule "KIND: the ends of several types"
            when
                Span($id : id, $group : group, $low : low, $high : high)
                accumulate(
                    Item(CONSTRAINT, $value : value, $large : large, $part : part, $item : id);
                    $min : min($large), $max : max($part), $first : min($item), $mean : average($part), $n : count($item))
            then
                insertLogical(new Found("KIND ends %s %s %s %s %s %s".formatted($id, $min, $max, $first, $mean, $n)));
            end
            """;

    private record Span(String id, int group, int low, int high) {}

    private record Item(String id, int group, int value, long large, double part) {}

    private record Join(String constraint, BiPredicate<Span, Item> holds) {}

    private static final Map<String, Join> JOINS = new TreeMap<>(Map.of(
            "none", new Join("value > 2", (span, item) -> item.value > 2),
            "equal", new Join("group == $group", (span, item) -> item.group == span.group),
            "unequal", new Join("group != $group", (span, item) -> item.group != span.group),
            "above", new Join("value > $low", (span, item) -> item.value > span.low),
            "below", new Join("value <= $high", (span, item) -> item.value <= span.high),
            "between",
                    new Join(
                            "value >= $low, value < $high",
                            (span, item) -> item.value >= span.low && item.value < span.high),
            "both", new Join("group == $group, value > $low", (s, item) -> item.group == s.group && item.value > s.low),
            "either",
                    new Join(
                            "group == $group || value > $high",
                            (span, item) -> item.group == span.group || item.value > span.high)));

    private static RuleBase rules;

    private final Map<String, Span> spans = new TreeMap<>();
    private final Map<String, Item> items = new TreeMap<>();

    @BeforeAll
    static void compile() throws RulesRejected {
        RuleBases.quiet();
        StringBuilder text = new StringBuilder(HEAD);
        JOINS.forEach((kind, join) -> text.append(RULES.replace("KIND", kind).replace("CONSTRAINT", join.constraint)));
        rules = new RuleCompiler(Domains.TYPES, Domains.loader())
                .compile(new RuleSet(Map.of("sums/sums.drl", text.toString())), null);
    }

    @Seeds
    void accumulates_come_to_what_a_plain_computation_comes_to(int seed) {
        Chance chance = new Chance(seed);
        try (Session session = new Session(rules, Domains.TYPES, Stream.empty(), FIRINGS)) {
            for (int step = 0; step < STEPS; step++) {
                if (chance.below(5) < 2) {
                    changeSpan(session, chance);
                } else {
                    changeItem(session, chance);
                }
                assertThat(found(session)).as("after step %d", step).isEqualTo(expected());
            }
        }
    }

    private void changeSpan(Session session, Chance chance) {
        String id = "s" + chance.below(3);
        if (chance.below(4) == 0 && spans.remove(id) != null) {
            session.execute(new WithdrawFact("Span", id));
            return;
        }
        int low = chance.below(8);
        Span span = new Span(id, chance.below(3), low, low + chance.below(6));
        spans.put(id, span);
        session.execute(new StateFact(
                "Span",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("group", span.group)
                        .put("low", span.low)
                        .put("high", span.high)));
    }

    private void changeItem(Session session, Chance chance) {
        String id = "i" + chance.below(6);
        if (chance.below(4) == 0 && items.remove(id) != null) {
            session.execute(new WithdrawFact("Item", id));
            return;
        }
        int value = chance.below(10);
        Item item = new Item(id, chance.below(3), value, 1L << (40 + value), chance.below(100) / 10.0);
        items.put(id, item);
        session.execute(new StateFact(
                "Item",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("group", item.group)
                        .put("value", item.value)
                        .put("large", item.large)
                        .put("part", item.part)));
    }

    private static Set<String> found(Session session) {
        return session.query("found").stream()
                .map(row -> (String) row.get("$what"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> expected() {
        Set<String> found = new TreeSet<>();
        JOINS.forEach((kind, join) -> spans.values().forEach(span -> {
            List<Item> joined = items.values().stream()
                    .filter(item -> join.holds.test(span, item))
                    .toList();
            found.add("%s all %s %s %s %s %s %s %s"
                    .formatted(
                            kind,
                            span.id,
                            joined.size(),
                            joined.stream().mapToInt(Item::value).sum(),
                            joined.stream().mapToLong(Item::large).sum(),
                            exact(joined),
                            joined.stream().map(Item::id).collect(Collectors.toCollection(TreeSet::new)),
                            joined.stream().map(Item::value).collect(Collectors.toCollection(TreeSet::new))));
            if (joined.isEmpty()) {
                // Of nothing there is no least, and one function alone does not match then.
                found.add("%s ends %s null null null null 0".formatted(kind, span.id));
            } else {
                List<Integer> values = joined.stream().map(Item::value).sorted().toList();
                found.add("%s least %s %s".formatted(kind, span.id, values.get(0)));
                found.add("%s greatest %s %s".formatted(kind, span.id, values.get(values.size() - 1)));
                found.add("%s ends %s %s %s %s %s %s"
                        .formatted(
                                kind,
                                span.id,
                                joined.stream().mapToLong(Item::large).min().getAsLong(),
                                joined.stream().mapToDouble(Item::part).max().getAsDouble(),
                                joined.get(0).id,
                                exact(joined) / joined.size(),
                                joined.size()));
            }
        }));
        return found;
    }

    private static double exact(Collection<Item> items) {
        return items.stream()
                .map(item -> new BigDecimal(item.part))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }
}
