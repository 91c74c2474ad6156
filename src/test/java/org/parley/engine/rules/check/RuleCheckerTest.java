package org.parley.engine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleFindings;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.RuleProblem.Severity;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;

/** What the check says of rules with one mistake in them. */
class RuleCheckerTest {
    private static final String FILE = "test/extra.drl";
    private static final String HEAD = """
            package rules.project;

            import java.util.List;
            import org.parley.agent.*;
            import org.parley.engine.fact.*;
            import org.parley.project.*;

            """;
    private static final RuleChecker CHECKER = new RuleChecker(Domains.TYPES);

    private static RuleSet shipped;

    @BeforeAll
    static void read() throws IOException {
        RuleBases.quiet();
        shipped = new RuleFolder(Path.of("rules")).read();
    }

    @Test
    void the_shipped_rules_have_no_mistakes() {
        assertThat(RuleFindings.of(shipped, CHECKER, new RuleCompiler(Domains.TYPES, Domains.loader()), file -> true)
                        .findings())
                .isEmpty();
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("$t : Taks()", Kind.UNKNOWN_TYPE, "there is no type Taks; did you mean \"Task\"?"),
                arguments(
                        "$t : Meeting()",
                        Kind.UNKNOWN_TYPE,
                        "Meeting is not imported; is \"import org.parley.meeting.Meeting;\" missing?"),
                arguments(
                        "$t : Task(prioriti > 3)",
                        Kind.UNKNOWN_PROPERTY,
                        "Task has no property prioriti; did you mean \"priority\"?"),
                arguments(
                        "$t : Task(requiredSkills.emty)",
                        Kind.UNKNOWN_PROPERTY,
                        "Levels has no property emty; did you mean \"empty\"?"),
                arguments(
                        "$t : Task(agentId == $agnt)",
                        Kind.UNKNOWN_VARIABLE,
                        "there is no variable $agnt here; did you mean \"$agent\"?"),
                arguments(
                        "$t : Task(state == Task.State.REDY)",
                        Kind.UNKNOWN_CONSTANT,
                        "Task.State has no constant REDY; did you mean \"READY\"?"),
                arguments(
                        "$t : Task(state == Task.State.DONE)",
                        Kind.UNKNOWN_CONSTANT,
                        "Task.State has no constant DONE; it has ASSIGNED, BLOCKED, CANCELLED,"),
                arguments(
                        "$t : Task(abel($agent, this))",
                        Kind.UNKNOWN_FUNCTION,
                        "there is no function abel in rules.project; did you mean \"able\"?"),
                arguments(
                        "$t : Task(able($agent))", Kind.WRONG_ARGUMENTS, "able takes 2 arguments (Agent, Task), not 1"),
                arguments("$t : Task(able(this, $agent))", Kind.WRONG_TYPE, "able takes an Agent, but this is a Task"),
                arguments(
                        "$t : Task(state == \"READY\")",
                        Kind.WRONG_TYPE,
                        "state is a Task.State and \"READY\" a String: they are never equal; did you mean"
                                + " \"Task.State.READY\"?"),
                arguments(
                        "$t : Task(taskId == 3)",
                        Kind.WRONG_TYPE,
                        "taskId is a String and 3 an int: they are never equal"),
                arguments(
                        "$t : Task(scheduledDate < \"2026-01-05\")",
                        Kind.WRONG_TYPE,
                        "scheduledDate is an Instant and \"2026-01-05\" a String: they cannot be compared"),
                arguments("$t : Task(priority == null)", Kind.WRONG_TYPE, "priority is an int and never null"),
                arguments("$t : Task(priority)", Kind.WRONG_TYPE, "priority is an int, not a condition"),
                arguments(
                        "$t : Task(state == Task.State.READY || == \"FAILED\")",
                        Kind.WRONG_TYPE,
                        "they are never equal; did you mean \"Task.State.FAILED\"?"),
                arguments(
                        "$t : Task(agentId memberOf priority)",
                        Kind.WRONG_TYPE,
                        "memberOf needs a collection, but priority is an int"),
                arguments("$t : Task() from $agent", Kind.NEVER_MATCHES, "is an Agent, never a Task"),
                arguments(
                        "$t : Task(state == Task.State.READY, state == Task.State.FAILED)",
                        Kind.NEVER_MATCHES,
                        "no Task ever matches: state == Task.State.READY and state == Task.State.FAILED exclude each"
                                + " other"),
                arguments(
                        "$t : Task(priority > 5, priority < 3)",
                        Kind.NEVER_MATCHES,
                        "priority > 5 and priority < 3 exclude each other"),
                arguments(
                        "$t : Task(agentId == null, agentId.length > 2)",
                        Kind.NEVER_MATCHES,
                        "agentId == null and agentId.length > 2 exclude each other"),
                arguments(
                        "$t : Task(priority == 1 || == 2, priority >= 3)",
                        Kind.NEVER_MATCHES,
                        "priority == 1 and priority >= 3 exclude each other"),
                arguments("$t : Task(queued, !queued)", Kind.NEVER_MATCHES, "exclude each other"),
                arguments(
                        "$t : Task(queued)\n    not Task(queued)",
                        Kind.NEVER_MATCHES,
                        "the rule never fires: it asks for a Task and for none"),
                arguments("$t : Task()\n    eval($agent.getActive() > 3)", Kind.FORBIDDEN, "eval is not allowed"),
                arguments(
                        "$t : Task() from accumulate(Task($p : priority), totl($p))",
                        Kind.UNKNOWN_FUNCTION,
                        "there is no accumulate function totl"));
    }

    @ParameterizedTest
    @MethodSource
    void conditions(String condition, Kind kind, String message) {
        String rule = """
                rule "Extra"
                when
                    $agent : Agent()
                    %s
                then
                    insert(new AlreadyAnswered($t.getId(), $agent.getAgentId(), $t.getState()));
                end
                """.formatted(condition);

        assertThat(findings(rule))
                .filteredOn(finding -> finding.kind() == kind)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains(message);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.file()).isEqualTo(FILE);
                    assertThat(finding.line()).isBetween(11, 12);
                    assertThat(finding.column()).isPositive();
                    assertThat(finding.rule()).isEqualTo("Extra");
                });
    }

    static Stream<Arguments> consequences() {
        return Stream.of(
                arguments(
                        "modify($task) { setStat(null) }",
                        Kind.UNKNOWN_FUNCTION,
                        "Task has no method setStat; did you mean \"setState\"?"),
                arguments(
                        "modify($task) { setState(\"READY\") }",
                        Kind.WRONG_TYPE,
                        "setState takes a Task.State, but \"READY\" is a String"),
                arguments(
                        "modify($task) { setQueued(true, false) }",
                        Kind.WRONG_ARGUMENTS,
                        "setQueued takes (boolean), not 2 arguments"),
                arguments(
                        "modify($task.getAttendees()) { clear() }",
                        Kind.FORBIDDEN,
                        "modify($task.getAttendees()) sends no update"),
                arguments(
                        "insert(new Vacancy());", Kind.WRONG_ARGUMENTS, "new Vacancy takes (String), not 0 arguments"),
                arguments(
                        "insert(new Vacancy($task));",
                        Kind.WRONG_TYPE,
                        "new Vacancy takes a String, but $task is a Task"),
                arguments("insert(new Vacanci(\"a\"));", Kind.UNKNOWN_TYPE, "did you mean \"Vacancy\"?"),
                arguments(
                        "insert(new Vacancy($task.taskId));",
                        Kind.UNKNOWN_PROPERTY,
                        "consequences and functions are Java; did you mean \"getTaskId()\"?"),
                arguments("delete($tsk);", Kind.UNKNOWN_VARIABLE, "did you mean \"$task\"?"),
                arguments("inser(new Vacancy(\"a\"));", Kind.UNKNOWN_FUNCTION, "did you mean \"insert\"?"),
                arguments("delete($task)\n    delete($task);", Kind.SYNTAX, "behind this ; is missing, for"),
                arguments("int x = $task.getTaskId();", Kind.WRONG_TYPE, "x is an int and cannot be a String"),
                arguments("System.exit(0);", Kind.FORBIDDEN, "java.lang.System is not available to rules"),
                arguments(
                        "new Thread(() -> {}).start();", Kind.FORBIDDEN, "java.lang.Thread is not available to rules"),
                arguments(
                        "modify($task) { setFinishedAt(java.time.Instant.now()) }",
                        Kind.FORBIDDEN,
                        "Instant.now is not available to rules: time is a fact"),
                arguments("double x = Math.random();", Kind.FORBIDDEN, "Math.random is not available to rules"),
                arguments(
                        "new java.util.Random().nextInt();",
                        Kind.FORBIDDEN,
                        "java.util.Random is not available to rules"),
                arguments(
                        "$task.getClass().getDeclaredMethods();",
                        Kind.FORBIDDEN,
                        "Task.getClass is not available to rules"),
                arguments(
                        "$task.getAttendees().parallelStream().count();",
                        Kind.FORBIDDEN,
                        "List.parallelStream is not available to rules"),
                arguments(
                        "$task.getAttendees().stream().map(name -> name.lenth()).toList();",
                        Kind.UNKNOWN_FUNCTION,
                        "String has no method lenth; did you mean \"length\"?"),
                arguments(
                        "$task.getAttendees().stream().map(String::lenth).toList();",
                        Kind.UNKNOWN_FUNCTION,
                        "String has no method lenth; did you mean \"length\"?"));
    }

    @ParameterizedTest
    @MethodSource
    void consequences(String consequence, Kind kind, String message) {
        String rule = """
                rule "Extra"
                when
                    $task : Task(queued)
                    Agent(agentId == $task.agentId)
                then
                    %s
                end
                """.formatted(consequence);

        assertThat(findings(rule))
                .filteredOn(finding -> finding.kind() == kind)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains(message);
                    assertThat(finding.line()).isBetween(13, 14);
                    assertThat(finding.column()).isGreaterThanOrEqualTo(5);
                });
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                arguments(
                        "function int half(Task task) { return task.getTaskId(); }",
                        "the result is an int and cannot be a String"),
                arguments("function int half(Taks task) { return 1; }", "there is no type Taks"),
                arguments(
                        "function int half(Task task) { return task.getPriorty(); }", "did you mean \"getPriority\"?"),
                arguments("function boolean able(Agent agent) { return true; }", "a function able already stands at"),
                arguments(
                        "function int half(List tasks) { for (Task task : (List<Task>) tasks) { task.foo(); } return 1; }",
                        "Task has no method foo"),
                arguments(
                        "function int half(Task task) { return task.getPriority() / 2 }",
                        "behind this ; is missing, for"));
    }

    @ParameterizedTest
    @MethodSource
    void functions(String function, String message) {
        assertThat(findings(function)).first().satisfies(finding -> {
            assertThat(finding.message()).contains(message);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.line()).isEqualTo(8);
        });
    }

    @Test
    void a_rule_of_another_package_has_another_name() {
        assertThat(findings("""
                rule "Time moves a clock forward"
                when
                    $vacancy : Vacancy()
                then
                    delete($vacancy);
                end
                """)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DUPLICATE);
            assertThat(finding.message())
                    .startsWith("a rule \"Time moves a clock forward\" already stands at clock/clock.drl:");
        });
    }

    static Stream<Arguments> attributes() {
        return Stream.of(
                        "salience 10",
                        "no-loop true",
                        "lock-on-active true",
                        "agenda-group \"first\"",
                        "activation-group \"one\"",
                        "ruleflow-group \"flow\"",
                        "enabled false",
                        "timer (int: 1s)",
                        "date-effective \"5-Jan-2026\"")
                .map(Arguments::arguments);
    }

    @ParameterizedTest
    @MethodSource
    void attributes(String attribute) {
        String rule = """
                rule "Extra"
                    %s
                when
                    $vacancy : Vacancy()
                then
                    delete($vacancy);
                end
                """.formatted(attribute);

        assertThat(findings(rule)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).startsWith(attribute.split(" ")[0] + " is not allowed: ");
            assertThat(finding.line()).isEqualTo(9);
        });
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                arguments(
                        "    $agent : Agent(active >= 0)\n    Vacancy()",
                        "modify($agent) { setActive($agent.getActive() + 1) }",
                        Kind.RETRIGGERS,
                        "changes active of $agent"),
                arguments(
                        "    $agent : Agent(name == \"ann\")\n    Vacancy()",
                        "modify($agent) { setName(\"ann\") }",
                        Kind.RETRIGGERS,
                        "changes name of $agent"),
                arguments(
                        "    $agent : Agent($active : active)\n    Vacancy()",
                        "modify($agent) { setActive($active - 1) }",
                        Kind.RETRIGGERS,
                        "changes active of $agent"),
                arguments(
                        "    $agent : Agent()\n    $task : Task()",
                        "delete($agent);",
                        Kind.UNUSED,
                        "$task is bound and never used"),
                arguments(
                        "    $agent : Agent()\n    Yardstick()",
                        "for (Agent each : List.of($agent)) { insert(each); } for (Vacancy each : List.<Vacancy>of()) { insert(each); }",
                        Kind.NEVER_INSERTED,
                        "nothing inserts a Yardstick"),
                arguments(
                        "    $agent : Agent()\n    Yardstick()",
                        "delete($agent);",
                        Kind.NEVER_INSERTED,
                        "nothing inserts a Yardstick"));
    }

    @ParameterizedTest
    @MethodSource
    void warnings(String condition, String consequence, Kind kind, String message) {
        String rule = "rule \"Extra\"\nwhen\n%s\nthen\n    %s\nend\n".formatted(condition, consequence);

        assertThat(findings(rule)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(message);
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("    $agent : Agent(active < 3)\n    Vacancy()", "modify($agent) { setActive(3) }"),
                arguments(
                        "    $agent : Agent(active < 3)\n    Vacancy()",
                        "modify($agent) { setActive($agent.getActive() + 1) }"),
                arguments("    $agent : Agent(active > 0)\n    $v : Vacancy()", """
                        delete($v);
                            modify($agent) { setActive($agent.getActive() + 1) }"""),
                arguments("    $agent : Agent()\n    Vacancy()", "modify($agent) { setName(\"ann\") }"),
                arguments("    $agent : Agent(name == \"ann\", active > 3 || < 1)", """
                        String text = switch ($agent.getActive()) {
                                case 0 -> "none";
                                default -> { yield "some"; }
                            };
                            var words = new java.util.ArrayList<>(List.of(text, "b"));
                            words.removeIf(word -> word.isEmpty() || word.length() > 3);
                            record Pair(String left, int right) {}
                            Object pair = new Pair(text, words.size());
                            if (pair instanceof Pair p && p.right() > 0) { insert(new Vacancy(p.left())); }
                            java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
                            words.forEach(word -> counts.merge(word, 1, Integer::sum));
                            insert(new Vacancy(counts.entrySet().stream()
                                .sorted(java.util.Map.Entry.comparingByKey())
                                .map(entry -> entry.getKey() + entry.getValue())
                                .collect(java.util.stream.Collectors.joining(","))));"""));
    }

    @ParameterizedTest
    @MethodSource
    void harmless(String condition, String consequence) {
        String rule = "rule \"Extra\"\nwhen\n%s\nthen\n    %s\nend\n".formatted(condition, consequence);

        assertThat(findings(rule)).isEmpty();
    }

    static Stream<Arguments> mutations() {
        String write = "changes an Agent and the engine is not told: write modify(%s) { setName(…) }";
        String copy = "changes what a fact has, and the engine is not told: copy it, and write modify";
        return Stream.of(
                arguments("$agent.setName(\"x\");", "setName " + write.formatted("$agent")),
                arguments("Agent same = $agent; same.setName(\"x\");", "setName " + write.formatted("same")),
                arguments(
                        "((List<Agent>) $all).forEach(each -> each.setName(\"x\"));",
                        "setName " + write.formatted("each")),
                arguments("for (Agent each : $all) { each.setName(\"x\"); }", "setName " + write.formatted("each")),
                arguments("self($agent).setName(\"x\");", "setName " + write.formatted("$fact")),
                arguments("if ($all.isEmpty()) { rename($agent); }", "setName " + write.formatted("agent")),
                arguments(
                        "Agent fresh = new Agent(\"x\"); insert(fresh); fresh.setName(\"x\");",
                        "setName " + write.formatted("fresh")),
                arguments(
                        "Agent fresh = new Agent(\"x\"); fresh = $agent; fresh.setName(\"x\");",
                        "setName " + write.formatted("fresh")),
                arguments(
                        "$note.setText(\"x\");",
                        "setText changes a Note and the engine is not told: write modify($note)"),
                arguments("$all.add($agent);", "add " + copy),
                arguments("$task.getDependencies().clear();", "clear " + copy));
    }

    @ParameterizedTest
    @MethodSource
    void mutations(String consequence, String message) {
        String renames = consequence.contains("rename(") ? "agent.setName(\"x\");" : "";

        assertThat(findings(mutating(consequence, renames))).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(finding.message()).contains(message);
            assertThat(finding.line()).isEqualTo(renames.isEmpty() ? 21 : 25);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note fresh = new Note(\"x\"); fresh.setText(\"x\"); insert(fresh);",
                "List<Agent> some = new java.util.ArrayList<>($all); some.add($agent); insert(new Note(\"\" + some.size()));",
                "for (Agent each : $all) { Note fresh = new Note(each.getName()); fresh.setText(\"x\"); insert(fresh); }"
            })
    void what_a_consequence_makes_itself_it_may_change(String consequence) {
        assertThat(findings(mutating(consequence, ""))).isEmpty();
    }

    private static String mutating(String consequence, String function) {
        return """
                declare Note
                    id   : String @key
                    text : String
                end

                rule "Extra"
                when
                    $all   : List() from accumulate($each : Agent(active > 3), collectList($each))
                    $agent : Agent(name == "hello")
                    $note  : Note(id == $agent.agentId, text == null)
                    $task  : Task(taskId == $note.id, agentId != $agent.agentId, !$all.empty)
                then
                    delete($note); delete($task);
                    %s
                end

                function void rename(Agent agent) {
                    %s
                }
                function Agent self(Agent agent) { return agent; }
                """.formatted(consequence, function);
    }

    @Test
    void declared_types_are_known_with_their_properties() {
        assertThat(findings("""
                declare Ticket
                    number : int
                    owner : String
                end

                rule "Extra"
                when
                    $ticket : Ticket(number > 3, owner == "ann")
                    $other  : Ticket(number == $ticket.number, owner != $ticket.owner, numbr > 2)
                then
                    delete($ticket);
                    modify($other) { setOwner("ben") }
                end
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("Ticket has no property numbr; did you mean \"number\"?"));
    }

    @Test
    void a_rule_that_changes_the_key_of_a_fact_is_refused() {
        assertThat(findings("""
                declare Ticket
                    number : int @key
                    owner : String
                end

                rule "Extra"
                when
                    $agent  : Agent(name == "hello")
                    $ticket : Ticket(owner == $agent.agentId)
                then
                    modify($ticket) { setNumber(3), setOwner("ben") }
                end
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("setNumber changes the key of the Ticket: delete it, and insert another one"));
    }

    @Test
    void a_rule_may_modify_the_only_fact_it_matches() {
        assertThat(findings("""
                rule "Extra"
                when
                    $agent : Agent(name == "hello")
                then
                    modify($agent) { setName("hallo") }
                end
                """)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_gives_no_mistakes_in_others() {
        String score =
                shipped.files().get("project/score.drl").replace("function List eligible", "functio List eligible");

        assertThat(CHECKER.read(shipped.with(Map.of("project/score.drl", score))))
                .allSatisfy(finding -> assertThat(finding.file()).isEqualTo("project/score.drl"));
    }

    @Test
    void mistakes_in_scenarios_are_warnings() {
        RuleSet candidate = shipped.with(Map.of("clock/clock.scenarios.yaml", """
                - name: Time stands still
                  given:
                    - Clok: {id: c}
                  when:
                    TimeAdvanced: {clock: c}
                  then:
                    decisions: []
                """));

        assertThat(CHECKER.read(candidate)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.message()).isEqualTo("there is no fact Clok; did you mean \"Clock\"?");
        });
    }

    @Test
    void a_scenario_that_names_a_rule_is_read_again_when_the_rule_has_another_name() {
        String rules =
                HEAD + "rule \"Extra\"\nwhen\n    $agent : Agent(name == \"x\")\nthen\n    delete($agent);\nend\n";
        String scenarios = """
                - name: An agent is there
                  given:
                    - Agent: {agent_id: ann, name: x, max_concurrent: 1}
                  when:
                    RulesActivated: {version: "2"}
                  then: {facts: []}
                  fires: [Extra]
                """;
        String file = "test/extra.scenarios.yaml";

        assertThat(CHECKER.read(shipped.with(Map.of(FILE, rules, file, scenarios))))
                .isEmpty();
        assertThat(CHECKER.read(shipped.with(Map.of(FILE, rules.replace("\"Extra\"", "\"Other\""), file, scenarios))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo(file);
                    assertThat(finding.message()).contains("there is no rule \"Extra\"");
                });
        assertThat(CHECKER.read(shipped.with(Map.of(FILE, rules, file, scenarios))))
                .isEmpty();
    }

    @Test
    void a_rule_without_scenarios_is_tried_with_those_of_its_folder_first() throws RulesRejected {
        RuleSet candidate = shipped.with(Map.of("conversation/extra.drl", """
                package rules.conversation;

                import org.parley.conversation.*;

                declare Tick
                    number : int @key
                end

                rule "Ticks begin with a round"
                when
                    ConversationRound()
                    not Tick()
                then
                    insert(new Tick(0));
                end

                rule "A tick follows another"
                when
                    $tick : Tick($number : number)
                then
                    delete($tick);
                    insert(new Tick($number + 1));
                end
                """));

        assertThat(CHECKER.tryOut(new RuleCompiler(Domains.TYPES, Domains.loader()).compile(candidate, null), shipped))
                .extracting(RuleProblem::kind)
                .contains(Kind.ENDLESS);
    }

    private static List<RuleProblem> findings(String rule) {
        return CHECKER.read(shipped.with(Map.of(FILE, HEAD + rule)));
    }
}
