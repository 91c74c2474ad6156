package org.parley.engine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.fact.StateFact;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleFindings;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Session;

/** Which parts of the rule language are taken, and what is said at the place of those that are not. */
class LanguageTest {
    private static final int FIRINGS = 10_000;
    private static final String HEAD = """
            package rules.test;
            import java.util.*;
            import org.parley.agent.*;
            import org.parley.engine.fact.*;
            rule "A rule"
            when
            """;
    private static final String TYPES = """
            package rules.notes;

            declare Word
                id    : String @key
                text  : String
                other : Word
                form  : String
                count : int
            end

            declare Said
                id : String @key
            end

            query said
                Said($id : id)
            end
            """;

    private final RuleChecker checker = new RuleChecker(Domains.TYPES);
    private final RuleCompiler compiler = new RuleCompiler(Domains.TYPES, Domains.loader());

    @BeforeAll
    static void quiet() {
        RuleBases.quiet();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "Agent(name matches \"[\") ¦ 7:20: \"[\" is no regular expression",
                "Agent(name != null,¶  name not matches \"(\") ¦ 8:20: \"(\" is no regular expression",
                "Agent(name.replaceAll(\"*a\", \"\") != \"\") ¦ 7:23: \"*a\" is no regular expression",
                "Agent(name in (1, 2L, 3.0)) ¦ 7:19: name is a String and 2L a long",
                "Agent(name != null,¶¶  name in (\"a\",¶\t\t\"b\",¶ 3)) ¦ 11:2: name is a String and 3 an int",
                "Agent(/* ( \" */ name == \"x\", // , nam¶  nam != null) ¦ 8:3: Agent has no property nam",
                "Agent(name == \"nam\", nam == \"x\") ¦ 7:22: Agent has no property nam",
                "Agent(active > 1 || active < 0¶   || activ == 3) ¦ 8:7: Agent has no property activ",
                "Agent() Agent() Agent(nme == \"x\") ¦ 7:23: Agent has no property nme",
                "Agent($skill : /skills/names) ¦ 7:16: a path (/x/y) is not taken",
                "$a : /agents[active > 3] ¦ 7:1: a path (/x/y) is not taken",
                "Agent(name#String.length > 3) ¦ 7:11: # is not taken; write a cast",
                "Agent(name!.lenth > 3) ¦ 7:13: String has no property lenth",
                "Agent() over window:length(3) ¦ 7:1: annotations and windows are not taken",
                "Agent() from entry-point \"x\" ¦ 7:1: entry points and windows are not taken",
                "$l : String() from collect(Agent()) ¦ 7:6: collect gives a List, no String",
                "forall(Agent(activ > 1)) ¦ 7:14: Agent has no property activ",
                "Agent() or Agent(activ > 1) ¦ 7:18: Agent has no property activ",
                "Agent(active > 1 && < \"x\") ¦ 7:7: active is an int and \"x\" a String: they cannot be compared",
                "$c : Clock()¶Deadline(this after $c) ¦ 8:10: after is not taken; compare times",
                "Agent() do[first] ¦ 7:9: do[...], if and break are not taken",
                "eval(1 == 1) ¦ 7:1: eval is not allowed",
                "Agent(\"x\";) ¦ 7:1: write constraints by name",
                "$a := Agent() ¦ 7:1: unification is not interpreted; write $x : ",
                "Hlper() ¦ 7:1: there is no type Hlper",
            })
    void what_is_not_taken_is_told_at_its_place(String conditions, String finding) {
        String text = HEAD + conditions.replace('¶', '\n') + "\nthen\nend\n";

        assertThat(findings(Map.of("test/a.drl", text)))
                .anySatisfy(each -> assertThat(each.toString()).startsWith("test/a.drl:" + finding));
        assertThat(findings(Map.of("test/a.drl", text.replace("\n", "\r\n"))))
                .anySatisfy(each -> assertThat(each.toString()).startsWith("test/a.drl:" + finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "query q(String $id) Agent(agentId == $idd) end ¦ 5:38: there is no variable $idd",
                "query q(Strin $id) Agent(agentId == $id) end ¦ 5:9: there is no type Strin; did you mean \"String\"?",
                "query q(Runtime $id) Agent(agentId == $id) end ¦ 5:9: java.lang.Runtime is not available",
                "query q(int $id) Agent(agentId == $id) end ¦ 5:24: agentId is a String and $id an int",
                "query q(List<String> $id) Agent(agentId memberOf $id, active > $id.siz()) end ¦ 5:68: List has no method siz",
                "query q(String $id, int $on) Agent(agentId == $id) end ¦ 5:21: $on is a parameter and never used",
                "query q(Agent $a) Agent(agentId == $a.nam) end ¦ 5:39: Agent has no property nam",
                "query q(String $id) Agent(agentId == $id) end query q() Agent() end ¦ 5:47: a query \"q\" already stands at test/a.drl:5",
            })
    void a_query_knows_its_parameters(String query, String finding) {
        String head = HEAD.substring(0, HEAD.indexOf("rule \"A rule\""));

        assertThat(findings(Map.of("test/a.drl", head + query)))
                .anySatisfy(each -> assertThat(each.toString()).startsWith("test/a.drl:" + finding));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a : Agent(active > 1) or $a : Agent(name == \"x\")",
                "(Agent($n : name, active > 1) or Agent($n : name, active < 0)) Agent(agentId == $n)",
                "Agent($id : agentId) (exists Agent(name == $id) or not Agent(name == \"x\"))",
                "not (Agent(active > 1) or Agent(name == \"x\"))",
                "forall(Agent(active > 1))",
                "forall(Agent($id : agentId) Agent(name == $id, active > 0))",
                "$all : List(size > 1) from collect(Agent(active > 1))",
                "$all : Set(!empty) from collect($a : Agent())",
                "accumulate(Agent($n : active); $sum : sum($n), $count : count($n); $sum > 3, $count < $sum)",
                "accumulate(Agent($n : active); $sum : sum($n * 2 + 1))",
                "accumulate($a : Agent(active > 1); $sum : sum($a.active * 2))",
                "Agent(active > 1 && < 5 || == 7)",
                "Agent(name matches \"a.*\" || matches \"b.*\")",
                "Agent(name!.length > 1 && < 5)",
                "($n : Agent(active > 1) or ($n : Agent(active < 0) or $n : Agent(name == \"x\"))) Agent(this == $n)",
            })
    void what_is_taken_has_no_finding(String conditions) {
        String text = HEAD + conditions + "\nthen\nend\n";

        assertThat(findings(Map.of("test/a.drl", text)))
                .filteredOn(RuleProblem::isError)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object o = $a; if (o instanceof Agent one && one.getActive() > 1) { insert(one.getName()); }",
                "int n = 0; try { n = Integer.parseInt($a.getName()); } catch (NumberFormatException e) { n = 1; } insert(\"\" + n);",
                "int n = 0; try { n = 1; } catch (IllegalStateException | ArithmeticException e) { } finally { n++; } insert(\"\" + n);",
                "Deadline d = new Deadline(\"a\", null, \"b\", \"c\"); if ($a.getActive() > 1) { insert(d); } else { insert(d); }",
                "Object o = $a; if (o instanceof Agent a) { insert(a.getName()); } for (String a : List.of(\"b\")) { insert(a); }",
            })
    void statements_that_are_taken_have_no_finding(String consequence) {
        String text = HEAD + "$a : Agent()\nthen\n    " + consequence + "\nend\n";

        assertThat(findings(Map.of("test/a.drl", text)))
                .filteredOn(RuleProblem::isError)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "unit Team; ¦ 2:1: rule units are not taken",
                "dialect \"mvel\" ¦ 2:9: the dialect mvel is not taken",
                "import com.example.Helper; ¦ 2:1: there is no class com.example.Helper; what can be imported is listed",
                "import org.parley.agent.Agnt; ¦ 2:1: there is no class org.parley.agent.Agnt",
                "declare X¶  @role(event)¶  a : int¶end ¦ 2:9: of annotations of a type @command or @policy is taken",
                "declare entry-point X end ¦ 2:9: windows and entry points are not taken",
                "declare trait X¶  a : int¶end ¦ 2:: a trait is not interpreted",
                "declare enum X A, B; end ¦ 2:: an enum is not interpreted",
            })
    void what_stands_outside_of_rules_is_told_at_its_place(String line, String finding) {
        String text = "package rules.test;\n" + line.replace('¶', '\n') + "\n"
                + "import org.parley.agent.*;\nrule \"A rule\" when Agent() then end\n";

        assertThat(findings(Map.of("test/a.drl", text)))
                .anySatisfy(each -> assertThat(each.toString())
                        .startsWith("test/a.drl:" + finding.substring(0, finding.indexOf(':') + 1))
                        .contains(finding.substring(finding.indexOf(' ') + 1)));
    }

    @Test
    void a_class_that_is_not_there_is_told_once_and_suggests_nothing() {
        String text = "package rules.test;\nimport org.parley.agent.*;\nimport com.example.Helper;\n"
                + "rule \"A rule\"\nwhen\n    RegisterAgent($id : agentId)\nthen\n    Helper.help($id);\nend\n";

        assertThat(findings(Map.of("test/a.drl", text)))
                .filteredOn(RuleProblem::isError)
                .singleElement()
                .satisfies(each -> assertThat(each.suggestion()).isNull())
                .satisfies(each -> assertThat(each.line()).isEqualTo(3));
    }

    @Test
    void a_file_with_a_mistake_does_not_hide_those_of_others() {
        Map<String, String> files = Map.of(
                "test/a.drl", HEAD + "Agent(nam == \"x\")\nthen\nend\n",
                "test/b.drl",
                        "package rules.b;\nimport org.parley.agent.*;\nrule \"b\" when Agent() over window:length(3) then end\n",
                "test/c.drl", "package rules.c;\nrule \"c\" when then x(; end\n",
                "test/d.yaml", "AgentPolicy:\n  x: 1\n...\n; y\n",
                "test/e.yaml", "A: &a [x]\nB: *a\n");

        assertThat(findings(files))
                .filteredOn(RuleProblem::isError)
                .extracting(RuleProblem::place)
                .contains("test/a.drl:7:7", "test/b.drl:3:15", "test/e.yaml:2:4")
                .anyMatch(place -> place.startsWith("test/c.drl:2"))
                .anyMatch(place -> place.startsWith("test/d.yaml:3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "text!.length > 2 ¦ a, c",
                "text!.length <= 2 ¦ b",
                "other!.text!.length > 2 ¦ b",
                "other!.getText()!.trim() == 'long' ¦ b",
                "other!.text!.length > 2 || id == 'a' ¦ a, b",
                "other!.text!.length in (4, 5) ¦ b",
                "other!.text!.trim matches 'l.*' ¦ b",
                "other!.text!.trim not matches 'l.*' ¦",
                "$l : other!.text!.length ¦ b",
                "$l : other!.text!.length > 3 ¦ b",
                "text matches form ¦ c",
                "text not matches form ¦ a, b",
            })
    void a_condition_holds_only_if_what_it_reads_from_is_there(String condition, String ids) throws RulesRejected {
        String rule = "rule \"A word is said\" when Word($id : id, %s) then insertLogical(new Said($id)); end\n"
                .formatted(condition.replace('\'', '"'));

        try (Session session = session(TYPES + rule)) {
            state(session, "a", "long", "[");
            state(session, "c", "lot", "l.t");
            session.execute(new StateFact(
                    "Word",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("id", "b")
                            .put("text", "a")
                            .put("form", "(")
                            .set(
                                    "other",
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .put("id", "a")
                                            .put("text", "long"))));

            assertThat(session.query("said"))
                    .extracting(row -> row.get("$id"))
                    .containsExactlyInAnyOrder(ids == null ? new Object[0] : ids.split(", "));
        }
    }

    @Test
    void a_rule_with_one_pattern_modifies_its_fact() throws RulesRejected {
        String rule = """
                rule "A word is counted"
                when
                    $word : Word(count < 5)
                then
                    modify($word) { setCount($word.getCount() + 1) }
                end

                rule "A word that is counted is said"
                when
                    Word($id : id, count == 5)
                then
                    insertLogical(new Said($id));
                end
                """;

        try (Session session = session(TYPES + rule)) {
            state(session, "a", "x", null);

            assertThat(session.query("said")).hasSize(1);
        }
    }

    @Test
    void types_of_one_package_are_used_in_another() throws RulesRejected {
        Map<String, String> files = Map.of("notes/notes.drl", TYPES + """
                import rules.places.Place;

                rule "A place with a word is said"
                when
                    $place : Place($id : id, word.text == "x", next == null)
                then
                    modify($place) { setNext(same(new Place("n", null, null))) }
                    insert(new Said($id));
                end

                function Place same(Place place) { return place; }
                """, "places/places.drl", """
                package rules.places;
                import rules.notes.*;

                declare Place
                    id   : String @key
                    word : Word
                    next : Place
                end

                rule "A word has a place"
                when
                    $word : Word($id : id)
                    not Place(id == $id)
                then
                    insert(new Place($id, $word, null));
                end
                """);

        assertThat(findings(files)).isEmpty();
        try (Session session =
                new Session(compiler.compile(new RuleSet(files), null), Domains.TYPES, Stream.empty(), FIRINGS)) {
            state(session, "a", "x", null);

            assertThat(session.query("said")).hasSize(1);
        }
    }

    private Session session(String text) throws RulesRejected {
        Map<String, String> files = Map.of("notes/notes.drl", text);
        assertThat(findings(files)).filteredOn(RuleProblem::isError).isEmpty();
        return new Session(compiler.compile(new RuleSet(files), null), Domains.TYPES, Stream.empty(), FIRINGS);
    }

    private static void state(Session session, String id, String text, String form) {
        session.execute(new StateFact(
                "Word",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("text", text)
                        .put("form", form)));
    }

    private List<RuleProblem> findings(Map<String, String> files) {
        return RuleFindings.of(new RuleSet(new TreeMap<>(files)), checker, compiler, file -> true)
                .findings();
    }
}
