package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.fact.StateFact;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleQuery;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Effort;
import org.parley.engine.session.EndlessRules;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.memory.MemoryStore;

/** Queries of rule files, with parameters, answer of the facts as they are, and change nothing. */
class QueriesTest {
    private static final Limits LIMITS =
            new Limits(new Effort(500, 100_000), 1_000, 1, Duration.ofHours(1), Path.of("target", "no-archive"));
    private static final String BUSES = """
            import java.time.Duration;
            import java.time.Instant;
            import java.util.List;

            declare Bus
                id    : String @key
                route : String
                seats : int
            end

            declare Full
                busId : String @key
            end

            rule "A bus without seats is full"
            when
                Bus($id : id, seats == 0)
            then
                insertLogical(new Full($id));
            end

            query passengers(String $route, int $least)
                Bus(route == $route, seats >= $least, $id : id, $freeSeats : seats)
            end

            query buses(String $route)
                $bus : Bus(route == $route)
            end

            query rooms(String $route)
                accumulate(Bus(route == $route, $seats : seats); $sum : sum($seats), $count : count())
            end

            query either(String $route, int $least)
                Bus($id : id, route == $route) or Bus($id : id, seats >= $least)
            end

            query any
                Bus($id : id, route == "8") or Bus($id : id, seats >= 8)
            end

            query "the same route"(Bus $other)
                Bus(route == $other.route, id != $other.id, $id : id)
            end

            query none(String $route)
                not Bus(route == $route)
            end

            query all
                Bus($id : id)
            end

            query words(List<String> $ids, Duration $long, double $share, boolean $all)
                Bus(id memberOf $ids, seats < $share, $all, $id : id, $long.toMinutes() == 90)
            end

            query before(Instant $at)
                Bus(id == "a", $id : id, $at.epochSecond < 60)
            end

            query full
                Full($busId : busId)
            end

            query endless(String $word)
                Bus(never($word), $id : id)
            end

            function boolean never(String word) {
                while (!word.isEmpty()) {
                }
                return true;
            }
            """;

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private RuleFiles files;
    private Rules rules;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        RuleBases.quiet();
        files = new RuleFiles(folder).rules("buses", BUSES);
        rules = new Rules(new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), store);
        workspace = workspace();
        state("c", "7", 3);
        state("a", "7", 8);
        state("b", "8", 5);
        state("d", "7", 0);
    }

    private Workspace workspace() {
        return new Workspaces(rules, store, InstantSource.system(), LIMITS, Runnable::run).create(Workspaces.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            passengers     | route=7 least=3 | {"free_seats":3,"id":"c"} {"free_seats":8,"id":"a"}
            passengers     | route=9 least=3 | ``
            buses          | route=8         | {"bus":{"id":"b","route":"8","seats":5}}
            rooms          | route=7         | {"count":3,"sum":11}
            rooms          | route=9         | {"count":0,"sum":0}
            either         | route=8 least=8 | {"id":"a"} {"id":"b"}
            either         | route=8 least=88 | {"id":"b"}
            either         | route=x least=8 | {"id":"a"}
            either         | route=8 least=5 | {"id":"a"} {"id":"b"} {"id":"b"}
            any            | ``              | {"id":"a"} {"id":"b"}
            the same route | other={"id":"a","route":"7"} | {"id":"c"} {"id":"d"}
            none           | route=7         | ``
            none           | route=9         | {}
            all            | ``              | {"id":"a"} {"id":"b"} {"id":"c"} {"id":"d"}
            words          | ids=["b","x","a"] long=PT1H30M share=7.5 all=true | {"id":"b"}
            before         | at=1970-01-01T00:00:59Z | {"id":"a"}
            before         | at=1970-01-01T00:01:00Z | ``
            full           | ``              | {"bus_id":"d"}
            endless        | word=           | {"id":"a"} {"id":"b"} {"id":"c"} {"id":"d"}
            """)
    void a_query_answers_with_the_rows_of_its_parameters(String query, String arguments, String rows) {
        long before = workspace.length();

        assertThat(ask(query, arguments)).hasToString("[%s]".formatted(rows.replace("} {", "}, {")));
        assertThat(workspace.length()).isEqualTo(before);
    }

    @Test
    void rows_do_not_depend_on_the_order_of_facts_and_follow_them() {
        List<JsonNode> before = ask("passengers", "route=7 least=0");
        List<List<Object>> buses =
                Arrays.asList(List.of("c", "7", 3), List.of("a", "7", 8), List.of("b", "8", 5), List.of("d", "7", 0));
        Collections.reverse(buses);
        Workspaces others = new Workspaces(rules, new MemoryStore(), InstantSource.system(), LIMITS, Runnable::run);
        workspace = others.create(Workspaces.DEFAULT);
        buses.forEach(each -> state((String) each.get(0), (String) each.get(1), (int) each.get(2)));

        assertThat(ask("passengers", "route=7 least=0")).isEqualTo(before).hasSize(3);

        state("a", "8", 8);
        assertThat(ask("passengers", "route=7 least=0")).hasSize(2);
    }

    @Test
    void all_that_is_wrong_with_the_parameters_is_told_at_once() {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> ask("passengers", "routs=7 least=many"));

        assertThat(wrong.errors())
                .extracting(each -> each.pointer() + " " + each.message())
                .containsExactly(
                        "/routs there is no parameter \"routs\"; did you mean \"route\"?",
                        "/route is missing; expected String",
                        "/least expected a whole number from -2147483648 to 2147483647, found \"many\"");
        assertThatThrownBy(() -> ask("the same route", "other={\"id\":\"a\",\"seat\":1}"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        failure -> assertThat(failure.errors())
                                .singleElement()
                                .hasToString(
                                        "InputError[pointer=/other/seat, message=a Bus has no such field; did you mean"
                                                + " \"seats\"?]"));
        assertThatThrownBy(() -> ask("the same route", "other=a")).hasMessage("expected the fields of a Bus");
        assertThatThrownBy(() -> ask("before", "at=59"))
                .hasMessage("expected a time, such as 2026-01-15T09:00:00Z, found \"59\"");
        assertThatThrownBy(() -> ask("words", "ids=b long=5 share=1e400 all=yes"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        failure -> assertThat(failure.errors())
                                .extracting(each -> each.message())
                                .containsExactly(
                                        "expected List<String>, found \"b\"",
                                        "expected Duration, found \"5\"",
                                        "expected a number that is not so large, found \"1e400\"",
                                        "expected true or false, found \"yes\""));
    }

    @Test
    void a_query_that_does_not_come_to_an_end_is_given_up_and_the_workspace_goes_on() {
        assertThatThrownBy(() -> ask("endless", "word=x"))
                .isInstanceOf(EndlessRules.class)
                .hasMessageContaining("takes more than 100000 steps (in the function never)");

        state("e", "9", 2);
        assertThat(ask("passengers", "route=9 least=1")).hasSize(1);
    }

    @Test
    void a_query_of_rules_that_no_command_has_come_to_yet_sees_what_they_derive() throws Exception {
        files.rules("buses", BUSES.replace("seats == 0)", "seats <= 3)"));
        rules.reload();
        long before = workspace.length();

        assertThat(ask("full", "")).hasToString("[{\"bus_id\":\"c\"}, {\"bus_id\":\"d\"}]");
        assertThat(workspace.length()).isEqualTo(before);

        workspace = workspace();
        assertThat(ask("full", "")).hasToString("[{\"bus_id\":\"c\"}, {\"bus_id\":\"d\"}]");
        assertThat(workspace.length()).isEqualTo(before);
    }

    private List<JsonNode> ask(String name, String arguments) {
        Map<String, List<String>> given = new TreeMap<>();
        for (String each : arguments == null || arguments.isEmpty() ? new String[0] : arguments.split(" ")) {
            given.put(each.substring(0, each.indexOf('=')), List.of(each.substring(each.indexOf('=') + 1)));
        }
        return Answer.await(workspace.ask(session -> {
            RuleQuery query = session.base().query(name).orElseThrow();
            return session.rows(query, query.read(given));
        }));
    }

    private void state(String id, String route, int seats) {
        workspace
                .submit(new StateFact(
                        "Bus",
                        FactCodec.JSON
                                .createObjectNode()
                                .put("id", id)
                                .put("route", route)
                                .put("seats", seats)))
                .join();
    }
}
