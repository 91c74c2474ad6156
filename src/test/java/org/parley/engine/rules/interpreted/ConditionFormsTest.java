package org.parley.engine.rules.interpreted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * {@code or}, {@code forall}, {@code collect} and conditions upon results find what a plain computation finds, in whatever
 * order facts come, change and go.
 */
class ConditionFormsTest {
    private static final int STEPS = 60;
    private static final int FIRINGS = 100_000;

    private static final String RULES = """
            package rules.forms;

            import java.util.List;
            import java.util.Set;

            declare Room
                id    : String @key
                floor : int
            end

            declare Person
                id   : String @key
                room : String
            end

            declare Guest extends Person
                age : int
            end

            declare Cook extends Person
                dish : String
            end

            declare Found
                what : String @key
            end

            query found
                Found($what : what)
            end

            rule "A room upstairs or one with a child"
            when
                $room : Room($id : id, floor > 2)
                or
                (Guest(age < 10, $at : room) and $room : Room(id == $at, $id : id))
            then
                insertLogical(new Found("or " + $id + " " + $room.getFloor()));
            end

            rule "A room that has a child or nobody"
            when
                Room($id : id)
                (exists Guest(room == $id, age < 10) or not Guest(room == $id))
            then
                insertLogical(new Found("groups " + $id));
            end

            rule "A room without this or that"
            when
                Room($id : id)
                not (Guest(room == $id, age < 10) or Guest(room == $id, age > 90))
            then
                insertLogical(new Found("neither " + $id));
            end

            rule "All guests are of age"
            when
                forall(Guest(age >= 18))
            then
                insertLogical(new Found("of age"));
            end

            rule "All guests of a room live upstairs"
            when
                forall(Guest($at : room) Room(id == $at, floor > 0))
            then
                insertLogical(new Found("upstairs"));
            end

            rule "All guests of one room are of age"
            when
                Room($id : id)
                forall(Guest($this : this, room == $id) Guest(this == $this, age >= 18))
            then
                insertLogical(new Found("adults " + $id));
            end

            rule "A room of several"
            when
                Room($id : id)
                $all : List(size > 1) from collect(Guest(room == $id))
            then
                insertLogical(new Found("several " + $id + " " + $all.size()));
            end

            rule "A room and who is in it"
            when
                Room($id : id)
                $all : Set() from collect(Guest(room == $id, age > 18 && < 65))
            then
                insertLogical(new Found("set " + $id + " " + $all.size()));
            end

            rule "A room of great age"
            when
                Room($id : id, $floor : floor)
                accumulate(Guest(room == $id, $age : age); $sum : sum($age), $count : count($age); $sum > 60, $count > $floor)
            then
                insertLogical(new Found("age " + $id + " " + $sum + " " + $count));
            end

            rule "A room and whoever is in it, guest or cook"
            when
                Room($id : id)
                accumulate($person : Person(room == $id); $all : count($person))
                accumulate(Cook(room == $id, dish != null, $cook : id); $cooks : count($cook))
            then
                insertLogical(new Found("persons " + $id + " " + $all + " " + $cooks));
            end

            rule "A room of double age"
            when
                Room($id : id)
                accumulate(Guest(room == $id, $age : age); $sum : sum($age * 2 + 1))
            then
                insertLogical(new Found("double " + $id + " " + $sum));
            end
            """;

    private record Room(String id, int floor) {}

    private record Guest(String id, String room, int age) {}

    private static RuleBase rules;

    private final Map<String, Room> rooms = new TreeMap<>();
    private final Map<String, Guest> guests = new TreeMap<>();
    private final Map<String, String> cooks = new TreeMap<>();

    @BeforeAll
    static void compile() throws RulesRejected {
        RuleBases.quiet();
        rules = new RuleCompiler(Domains.TYPES, Domains.loader())
                .compile(new RuleSet(Map.of("forms/forms.drl", RULES)), null);
    }

    @Seeds
    void conditions_find_what_a_plain_computation_finds(int seed) {
        Chance chance = new Chance(seed);
        try (Session session = new Session(rules, Domains.TYPES, Stream.empty(), FIRINGS)) {
            for (int step = 0; step < STEPS; step++) {
                if (chance.below(3) == 0) {
                    changeRoom(session, chance);
                } else if (chance.below(4) == 0) {
                    changeCook(session, chance);
                } else {
                    changeGuest(session, chance);
                }
                assertThat(found(session)).as("after step %d", step).isEqualTo(expected());
            }
        }
    }

    private void changeRoom(Session session, Chance chance) {
        String id = "r" + chance.below(3);
        if (chance.below(4) == 0 && rooms.remove(id) != null) {
            session.execute(new WithdrawFact("Room", id));
            return;
        }
        Room room = new Room(id, chance.below(5));
        rooms.put(id, room);
        session.execute(new StateFact(
                "Room", JsonNodeFactory.instance.objectNode().put("id", id).put("floor", room.floor)));
    }

    private void changeCook(Session session, Chance chance) {
        String id = "c" + chance.below(3);
        if (chance.below(3) == 0 && cooks.remove(id) != null) {
            session.execute(new WithdrawFact("Cook", id));
            return;
        }
        String room = "r" + chance.below(3);
        cooks.put(id, room);
        session.execute(new StateFact(
                "Cook",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("room", room)
                        .put("dish", "soup")));
    }

    private void changeGuest(Session session, Chance chance) {
        String id = "g" + chance.below(5);
        if (chance.below(3) == 0 && guests.remove(id) != null) {
            session.execute(new WithdrawFact("Guest", id));
            return;
        }
        Guest guest = new Guest(id, "r" + chance.below(3), chance.below(100));
        guests.put(id, guest);
        session.execute(new StateFact(
                "Guest",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("room", guest.room)
                        .put("age", guest.age)));
    }

    private static Set<String> found(Session session) {
        return session.query("found").stream()
                .map(row -> (String) row.get("$what"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> expected() {
        Set<String> found = new TreeSet<>();
        if (guests.values().stream().allMatch(each -> each.age >= 18)) {
            found.add("of age");
        }
        if (guests.values().stream().allMatch(each -> rooms.containsKey(each.room) && rooms.get(each.room).floor > 0)) {
            found.add("upstairs");
        }
        for (Room room : rooms.values()) {
            List<Guest> in = guests.values().stream()
                    .filter(each -> each.room.equals(room.id))
                    .toList();
            boolean child = in.stream().anyMatch(each -> each.age < 10);
            int sum = in.stream().mapToInt(Guest::age).sum();
            add(found, room.floor > 2 || child, "or " + room.id + " " + room.floor);
            add(found, child || in.isEmpty(), "groups " + room.id);
            add(found, !child && in.stream().noneMatch(each -> each.age > 90), "neither " + room.id);
            add(found, in.stream().allMatch(each -> each.age >= 18), "adults " + room.id);
            add(found, in.size() > 1, "several " + room.id + " " + in.size());
            long middle =
                    in.stream().filter(each -> each.age > 18 && each.age < 65).count();
            found.add("set " + room.id + " " + middle);
            add(found, sum > 60 && in.size() > room.floor, "age " + room.id + " " + sum + " " + in.size());
            long cooking = cooks.values().stream().filter(room.id::equals).count();
            found.add("persons " + room.id + " " + (in.size() + cooking) + " " + cooking);
            found.add("double " + room.id + " " + (2 * sum + in.size()));
        }
        return found;
    }

    private static void add(Set<String> found, boolean holds, String what) {
        if (holds) {
            found.add(what);
        }
    }
}
