package org.parley.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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
 * Whatever facts come, change and go, and in whatever order: the rules find what is there, though the inputs of their joins
 * sleep until they are needed, and again when they are needed no more. A few sequences in each build; {@code -Dparley.sequences=5000} for thousands.
 */
class LazyNetworkTest {
    private static final int STEPS = 40;
    private static final int FIRINGS = 10_000;
    /** After so many changes beside its conditions an input has been found to be of no use. */
    private static final int MANY = 220;

    private static final String RULES = """
            package rules.shapes;

            declare Box
                id    : String @key
                group : int
                open  : boolean
            end

            declare Lid
                id    : String @key
                group : int
                open  : boolean
                count : int
            end

            declare Tag
                id    : String @key
                group : int
                open  : boolean
                count : int
            end

            declare Found
                what : String @key
            end

            declare Kit
                id    : String @key
                group : int
                open  : boolean
            end

            rule "a kit that is open is unpacked from its lid on"
            when
                $kit : Kit($group : group, open)
            then
                delete($kit);
                insert(new Lid("l4", $group, true, 0));
                insert(new Tag("t4", $group, true, 0));
                insert(new Box("b4", $group, true));
            end

            rule "a kit that is closed is unpacked from its box on"
            when
                $kit : Kit($group : group, !open)
            then
                delete($kit);
                insert(new Box("b4", $group, false));
                insert(new Lid("l4", $group, true, 0));
                insert(new Tag("t4", $group, true, 0));
            end

            declare Touch
                id : String @key
            end

            rule "a lid that is touched is counted"
            when
                $touch : Touch($id : id)
                $lid   : Lid(id == $id)
            then
                delete($touch);
                modify($lid) { setCount($lid.getCount() + 1) }
            end

            rule "a tag that is touched is counted"
            when
                $touch : Touch($id : id)
                $tag   : Tag(id == $id)
            then
                delete($touch);
                modify($tag) { setCount($tag.getCount() + 1) }
            end

            query "found"
                Found($what : what)
            end

            rule "join"
            when
                Box($box : id, $group : group)
                Lid($lid : id, group == $group)
            then
                insertLogical(new Found("join %s %s".formatted($box, $lid)));
            end

            rule "join of three, with conditions"
            when
                Box($box : id, $group : group, open)
                Lid($lid : id, group == $group, open)
                Tag($tag : id, group == $group, id != "t0", open)
            then
                insertLogical(new Found("three %s %s %s".formatted($box, $lid, $tag)));
            end

            rule "join of a type with itself"
            when
                Box($box : id, $group : group)
                Box($other : id, id != $box, group == $group, open)
                exists Tag(group == $group)
            then
                insertLogical(new Found("itself %s %s".formatted($box, $other)));
            end

            rule "not"
            when
                Box($box : id, $group : group)
                not Lid(group == $group, open)
            then
                insertLogical(new Found("not %s".formatted($box)));
            end

            rule "not of what is needed behind it, too"
            when
                not Tag(open)
                Lid($lid : id, $group : group)
                exists Box(group == $group, open)
            then
                insertLogical(new Found("needed %s".formatted($lid)));
            end

            rule "accumulate"
            when
                accumulate(Lid(open, $lid : id); $count : count($lid))
                Tag($tag : id, open)
                Box($box : id, id == "b0")
            then
                insertLogical(new Found("count %s %s".formatted($tag, $count)));
            end

            rule "part in parentheses"
            when
                Box($box : id, $group : group)
                not (Lid(group == $group, open) and Tag(group == $group))
            then
                insertLogical(new Found("part %s".formatted($box)));
            end
            """;

    private static RuleBase rules;

    private final Map<String, Thing> boxes = new TreeMap<>();
    private final Map<String, Thing> lids = new TreeMap<>();
    private final Map<String, Thing> tags = new TreeMap<>();

    private record Thing(String id, int group, boolean open) {}

    @BeforeAll
    static void compile() throws RulesRejected {
        RuleBases.quiet();
        rules = new RuleCompiler(Domains.TYPES, Domains.loader())
                .compile(new RuleSet(Map.of("shapes/shapes.drl", RULES)), null);
    }

    @Seeds
    void whatever_facts_come_and_go_the_rules_find_what_is_there(int seed) {
        Chance chance = new Chance(seed);
        try (Session session = new Session(rules, Domains.TYPES, Stream.empty(), FIRINGS)) {
            for (int step = 0; step < STEPS; step++) {
                switch (chance.below(16)) {
                    case 0, 1, 2, 3 -> change(session, chance, "Box", "b", boxes);
                    case 4, 5, 6, 7 -> change(session, chance, "Lid", "l", lids);
                    case 8, 9, 10, 11 -> change(session, chance, "Tag", "t", tags);
                    case 12 -> tire(session, "Box", boxes, "Lid", lids);
                    case 13 -> tire(session, "Lid", lids, "Tag", tags);
                    default -> unpack(session, chance);
                }
                assertThat(found(session)).as("after step %d", step).isEqualTo(expected());
            }
        }
    }

    private static void change(Session session, Chance chance, String type, String prefix, Map<String, Thing> things) {
        String id = prefix + chance.below(5);
        if (chance.below(3) == 0 && things.remove(id) != null) {
            session.execute(new WithdrawFact(type, id));
        } else {
            Thing thing = new Thing(id, chance.below(2), chance.below(2) == 0);
            things.put(id, thing);
            state(session, type, thing);
        }
    }

    /** Three facts come at once. */
    private void unpack(Session session, Chance chance) {
        if (!boxes.containsKey("b4") && !lids.containsKey("l4") && !tags.containsKey("t4")) {
            Thing kit = new Thing("k", chance.below(2), chance.below(2) == 0);
            boxes.put("b4", new Thing("b4", kit.group(), kit.open()));
            lids.put("l4", new Thing("l4", kit.group(), true));
            tags.put("t4", new Thing("t4", kit.group(), true));
            state(session, "Kit", kit);
        }
    }

    /** What is needed goes, and what it is needed with changes so often that its inputs sleep again. */
    private static void tire(
            Session session, String gone, Map<String, Thing> those, String type, Map<String, Thing> things) {
        those.keySet().forEach(id -> session.execute(new WithdrawFact(gone, id)));
        those.clear();
        for (Thing thing : things.values()) {
            for (int change = 0; change < MANY; change++) {
                session.execute(new StateFact(
                        "Touch", JsonNodeFactory.instance.objectNode().put("id", thing.id())));
            }
        }
    }

    private static void state(Session session, String type, Thing thing) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.put("id", thing.id()).put("group", thing.group()).put("open", thing.open());
        session.execute(new StateFact(type, values));
    }

    private static Set<String> found(Session session) {
        return session.query("found").stream()
                .map(row -> (String) row.get("$what"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> expected() {
        Set<String> found = new TreeSet<>();
        for (Thing box : boxes.values()) {
            for (Thing lid : lids.values()) {
                if (lid.group() == box.group()) {
                    found.add("join %s %s".formatted(box.id(), lid.id()));
                    for (Thing tag : tags.values()) {
                        if (Stream.of(box, lid, tag).allMatch(Thing::open)
                                && tag.group() == box.group()
                                && !tag.id().equals("t0")) {
                            found.add("three %s %s %s".formatted(box.id(), lid.id(), tag.id()));
                        }
                    }
                }
            }
            for (Thing other : boxes.values()) {
                if (other != box && other.open() && other.group() == box.group() && any(tags, isWith(box))) {
                    found.add("itself %s %s".formatted(box.id(), other.id()));
                }
            }
            boolean lidded = any(lids, isWith(box).and(Thing::open));
            if (!lidded) {
                found.add("not " + box.id());
            }
            if (!lidded || !any(tags, isWith(box))) {
                found.add("part " + box.id());
            }
        }
        for (Thing lid : lids.values()) {
            if (!any(tags, Thing::open) && any(boxes, isWith(lid).and(Thing::open))) {
                found.add("needed " + lid.id());
            }
        }
        long open = lids.values().stream().filter(Thing::open).count();
        if (boxes.containsKey("b0")) {
            tags.values().stream()
                    .filter(Thing::open)
                    .forEach(tag -> found.add("count %s %d".formatted(tag.id(), open)));
        }
        return found;
    }

    private static Predicate<Thing> isWith(Thing other) {
        return thing -> thing.group() == other.group();
    }

    private static boolean any(Map<String, Thing> things, Predicate<Thing> condition) {
        return things.values().stream().anyMatch(condition);
    }
}
