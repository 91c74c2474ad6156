package org.parley.engine.rules.interpreted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Deadline;
import org.parley.engine.rules.RuleLoader;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;

/** Edits of rules that are interpreted: what they change, and what is said of those that cannot be taken. */
class InterpretingLoaderTest {
    private static final String RULE = """
            package rules.test;

            import org.parley.engine.fact.*;

            rule "A clock gets a deadline"
            when
                $clock : Clock(CONSTRAINT)
                not Deadline(clock == $clock.id)
            then
                CONSEQUENCE
            end
            """;
    private static final String FUNCTIONS = """
            package rules.test;

            import org.parley.engine.fact.*;

            function String kind(Clock clock) { return word() + clock.getId().length(); }
            function String word() { return "first"; }
            """;

    private final RuleLoader loader = Domains.loader();

    @BeforeEach
    void quiet() {
        RuleBases.quiet();
    }

    @Test
    void an_edited_function_changes_those_that_call_it_and_no_rule_base_of_before() throws RulesRejected {
        String rule = rule("id != null", "insert(new Deadline($clock.getId(), $clock.getNow(), kind($clock), \"x\"));");
        KieBase before = loader.load(new RuleSet(Map.of("test/a.drl", rule, "test/b.drl", FUNCTIONS)))
                .rules();
        KieBase after = loader.load(
                        new RuleSet(Map.of("test/a.drl", rule, "test/b.drl", FUNCTIONS.replace("first", "second"))))
                .rules();

        assertThat(kinds(before)).containsExactly("first5");
        assertThat(kinds(after)).containsExactly("second5");
    }

    @Test
    void rules_of_one_version_do_not_see_what_a_rejected_one_defined() throws RulesRejected {
        String rule = rule("id != null", "insert(new Deadline($clock.getId(), $clock.getNow(), kind($clock), \"x\"));");
        RuleSet good = new RuleSet(Map.of("test/a.drl", rule, "test/b.drl", FUNCTIONS));
        RuleSet broken = new RuleSet(Map.of(
                "test/a.drl",
                rule,
                "test/b.drl",
                FUNCTIONS.replace("first", "broken").replace("return word()", "return wrd()")));
        loader.load(good);

        assertThatThrownBy(() -> loader.load(broken)).isInstanceOf(RulesRejected.class);
        assertThat(kinds(loader.load(good).rules())).containsExactly("first5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "idd == 'x' ¦ insert('x'); ¦ 7:20 ¦ there is no idd here",
                "id == 5 ¦ insert('x'); ¦ 7:20 ¦ String and int cannot be compared",
                "id == 'x', id ¦ insert('x'); ¦ 7:31 ¦ a condition is true or false, this is a String",
                "id > now ¦ insert('x'); ¦ 7:20 ¦ String and Instant cannot be compared",
                "id lke 'x' ¦ insert('x'); ¦ 7: ¦ ",
                "now.epochSecnd > 3 ¦ insert('x'); ¦ 7:24 ¦ Instant has no field epochSecnd",
                "size(id) > 3 ¦ insert('x'); ¦ 7:20 ¦ there is no function size here",
                "id.lenght() > 3 ¦ insert('x'); ¦ 7:23 ¦ String has no method lenght; did you mean length?",
                "id != null ¦ insert(new Deadlin(1)); ¦ 10:16 ¦ there is no type Deadlin here; did you mean Deadline?",
                "id != null ¦ insert(new Deadline('a')); ¦ 10:12 ¦ new Deadline(…) does not take (String), but (String, Instant, String, String)",
                "id != null ¦ modify($clock) { setNw(null) } ¦ 10:22 ¦ Clock has no method setNw; did you mean setNow?",
                "id != null ¦ modify($clock.getId()) { trim() } ¦ 10:5 ¦ modify takes a variable of the rule: modify($fact) { … }",
                "id != null ¦ int x = $clock.getId(); insert(x); ¦ 10:13 ¦ expected int, found String",
                "id != null ¦ insert($clok); ¦ 10:12 ¦ there is no $clok here",
                "id != null ¦ update($clock); ¦ 10:5 ¦ write modify($fact) { … }, so that rules react to what changes",
                "id != null ¦ insert($clock.getId() ¦ 10: ¦ ",
                "id != null ¦ System.exit(1); ¦ 10:5 ¦ there is no System here"
            })
    void what_is_wrong_is_told_with_file_line_and_column(
            String constraint, String consequence, String place, String message) {
        RuleSet source =
                new RuleSet(Map.of("test/a.drl", rule(constraint.replace('\'', '"'), consequence.replace('\'', '"'))));

        assertThat(problems(source)).anySatisfy(problem -> {
            assertThat(problem.toString()).startsWith("test/a.drl:" + place.strip());
            assertThat(problem.message()).contains(message == null ? "" : message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule 'r' salience 5 when Clock() then end                                    | salience is not interpreted; control by facts",
                "rule 'r' when eval(1 > 2) then end                                           | eval is not interpreted; write a constraint of a pattern",
                "rule 'r' when $c : Clock() or $d : Deadline() then delete($c); end           | there is no $c here",
                "rule 'r' when $c : Clock() or $c : Deadline() then delete($c); end           | $c is a Deadline here and a Clock in another alternative",
                "rule 'r' when $c : Clock() ($c : Clock() or Deadline()) then end               | there is already a variable $c",
                "rule 'r' when forall(Clok()) then end                                        | there is no type Clok here; did you mean Clock?",
                "rule 'r' when String() from collect(Clock()) then end                        | collect gives a List, no String",
                "rule 'r' when accumulate(Clock() and Deadline(); $n : sum(3)) then end           | takes one value of the accumulated patterns",
                "rule 'r' when accumulate(Clock($id : id); $n : sum($ids.length)) then end    | there is no $ids here",
                "rule 'r' when accumulate(Clock(); $n : count(); $m > 3) then end             | there is no $m here",
                "rule 'r' when accumulate(Clock(); $n : count(); 3 > 2) then end              | this is about none of the results",
                "rule 'r' when accumulate(Clock(); $n : count(); $m : $n) then end            | a condition upon results binds nothing",
                "rule 'r' when accumulate($c : Clock(); $n : total($c)) then end              | there is no accumulate function total; there are average",
                "rule 'r' when Clok() then end                                                | there is no type Clok here; did you mean Clock?",
                "rule 'r' when String() from unknown() then end                               | there is no function unknown here",
                "query q(String id) Clock(id == id) end                                       | write $id, so that it is not taken for a property of a fact",
                "query q(Strin $id) Clock(id == $id) end                                      | $id: there is no type Strin here; did you mean String?",
                "query q(String $id) Clock(id == $ids) end                                    | there is no $ids here; did you mean $id?",
                "query q(int $id) Clock(id == $id) end                                        | String and int cannot be compared",
                "query q(String $id) Clock($id : id) end                                      | there is already a variable $id",
                "query q(String $id, int $id) Clock(id == $id) end                            | there is already a variable $id",
                "query q(int $limit) Clock(id.length == $limit) end                           | limit asks for a page of the answer; take another name",
                "query q(String $aB, String $a_b) Clock(id == $aB, id != $a_b) end            | $aB and $a_b would all be called a_b; take other names",
                "query q Clock($aB : id, $a_b : now) end                                      | $aB and $a_b would all be called a_b; take other names",
                "query q(String $id) Clock(id == $id) end rule 'r' when q('x';) then end      | queries are not called by rules; write the patterns of the query",
                "declare Thing extends Clock name : String end                                | Clock is no type that rules declare; only such a one can be extended",
                "declare A id : String end declare B id : String end declare C extends A, B n : int end | a type extends one other type",
                "declare A id : String end declare B extends A n : int end declare C a : A end    | a: other types extend A; write the key of the fact",
                "declare Agent id : String end                                                | Agent is org.parley.agent.Agent already; take another name",
                "rule 'r' when $c : Clock() then try { insert($c.getId()); } finally { } end  | insert does not stand within try",
                "rule 'r' when $c : Clock() then try { modify($c) { setNow(null) } } catch (RuntimeException e) { } end | modify does not stand within try",
                "rule 'r' when $c : Clock() then String s = null; try { } catch (RuntimeException e) { s = e.getMessage(); } end | RuntimeException.getMessage is not available",
                "declare Thing extends Thing name : String end                                | Thing would extend itself",
                "declare A extends B end declare B extends A end                              | B would extend itself",
                "declare A id : String end declare B extends A id : int end                   | id: A has this field already",
                "declare A id : String end declare B extends A end rule 'r' when $a : A() then B b = $a; end | expected B, found A",
                "declare trait Thing name : String end                                        | a trait is not interpreted; declare a type",
                "declare Thing @role(event) name : String end                                 | of annotations of a type @command or @policy is taken, not [role]",
                "declare Thing @command name : String @key end                                | a command has no @key",
                "declare enum Thing ONE('x'); name : String end                               | an enum is not interpreted; write it in Java",
                "declare entry-point door end                                                 | windows and entry points are not taken",
                "declare Clock name : String end                                              | Clock is org.parley.engine.fact.Clock already; take another name",
                "declare String name : String end                                             | String is java.lang.String already; take another name",
                "declare Thing name : String end declare Thing name : String end              | a type Thing already stands at test/a.drl:3",
                "declare Thing name : Strin end                                               | name: there is no type Strin here; did you mean String?",
                "declare Thing name : String @position(2) end                                 | name: of annotations only @key is interpreted, not @position",
                "declare Thing size : Long = 3 end                                            | expected Long, found int",
                "declare Thing name : String = other end                                      | there is no other here",
                "declare Thing all : java.util.List<Thing> end                                | all: List<Thing> is not interpreted; write List",
                "declare Thing all : Thing[] end                                              | all: an array of Thing, which rules declare, is not interpreted",
                "declare Thing name : String end rule 'r' when Thing(nam == 'x') then end     | there is no nam here; did you mean name?",
                "declare Thing name : String end rule 'r' when $t : Thing() then $t.setNam(null); end | Thing has no method setNam; did you mean getName or setName?",
                "declare Thing name : String end rule 'r' when $t : Thing() then $t.setName(3); end | expected String, found int",
                "declare Thing name : String end rule 'r' when Clock() then insert(new Thing(1, 2)); end | new Thing(…) does not take 2 values, but () or (String name)",
                "declare Thing end declare Other end rule 'r' when $t : Thing() Other(this == $t) then end | Other and Thing cannot be compared",
                "declare Thing end declare Other end rule 'r' when $t : Thing() then Other o = (Other) $t; end | Thing cannot be cast to Other",
                "declare Thing end declare Other end rule 'r' when Thing() from new Other() then end | this gives Other, no Thing",
                "declare Thing end rule 'r' when Thing() then Object c = Thing.class; end     | classes are not available to rules; write instanceof",
                "global java.util.List list;                                                  | globals are not interpreted; write a policy or another fact",
                "function int f(int x) { return x + ''; }                                     | expected int, found String",
                "function int f(int x) { if (x > 0) { return 1; } }                           | this ends without returning a value",
                "function Strin f() { return null; }                                          | there is no type Strin here; did you mean String?"
            })
    void what_cannot_be_interpreted_is_refused_with_what_to_write_instead(String part, String message) {
        String file = "package rules.test;\nimport org.parley.engine.fact.*;\n" + part.replace('\'', '"') + "\n";

        assertThat(problems(new RuleSet(Map.of("test/a.drl", file)))).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void queries_of_one_name_in_two_packages_are_refused() {
        RuleSet source = new RuleSet(Map.of(
                "a/a.drl", "package rules.a;\nimport org.parley.engine.fact.Clock;\nquery q() Clock() end\n",
                "b/b.drl", "package rules.b;\nimport org.parley.engine.fact.Clock;\n\nquery q() Clock() end\n"));

        assertThat(problems(source))
                .extracting(RuleProblem::toString)
                .containsExactly("b/b.drl:4:1: a query \"q\" already stands at a/a.drl:3");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        RuleSet source = new RuleSet(Map.of(
                "test/a.drl", rule("idd == \"x\", nw == null", "insert(1);"),
                "test/b.drl", FUNCTIONS.replace("return word()", "return wrd()"),
                "test/c.drl", rule("id == 5", "insert(1);").replace("A clock", "Another")));

        assertThat(problems(source))
                .extracting(RuleProblem::toString)
                .anyMatch(text -> text.startsWith("test/a.drl:7:20"))
                .anyMatch(text -> text.startsWith("test/a.drl:7:32"))
                .anyMatch(text -> text.startsWith("test/b.drl:5"))
                .anyMatch(text -> text.startsWith("test/c.drl:7:20"));
    }

    private List<RuleProblem> problems(RuleSet source) {
        return catchThrowableOfType(RulesRejected.class, () -> Rules.load(loader, source))
                .problems();
    }

    private static String rule(String constraint, String consequence) {
        return RULE.replace("CONSTRAINT", constraint).replace("CONSEQUENCE", consequence);
    }

    /** The kinds of the deadlines that rules insert for a clock. */
    static List<String> kinds(KieBase rules) {
        try (KieSession session = rules.newKieSession()) {
            session.insert(new Clock("clock", java.time.Instant.EPOCH));
            session.fireAllRules(10);
            return session.getObjects(Deadline.class::isInstance).stream()
                    .map(Deadline.class::cast)
                    .map(Deadline::kind)
                    .toList();
        }
    }

    /** As a folder is loaded: syntax first. */
    private static final class Rules {
        static void load(RuleLoader loader, RuleSet source) throws RulesRejected {
            new org.parley.engine.rules.RuleCompiler(org.parley.Domains.TYPES, loader).compile(source, null);
        }
    }
}
