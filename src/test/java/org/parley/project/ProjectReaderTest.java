package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.engine.fact.Levels;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.project.ProjectFile.TaskEntry;

class ProjectReaderTest {
    private static final String AGENTS = """
            [{"agent_id": "ann", "name": "Ann Bell"}, {"agent_id": "bob", "name": "Bo"}, {"agent_id": "cy", "name": "Bo"}]
            """;

    @ParameterizedTest
    @CsvSource({"healthcare_blockchain_compressed, 6, 4, 6", "healthcare_blockchain_project, 12, 6, 6"})
    void the_sample_projects_load(String name, int tasks, int agents, int meetings) throws IOException {
        ProjectFile file = read(Files.readString(Path.of("projects", name + ".json")));

        assertThat(file.projectId()).isEqualTo(name);
        assertThat(file.tasks()).hasSize(tasks);
        assertThat(file.agents()).hasSize(agents);
        assertThat(file.tasks()).filteredOn(TaskEntry::meetingRequired).hasSize(meetings);
        assertThat(file.ceoOversight().enabled()).isTrue();
        assertThat(file.successCriteria().technicalMilestones()).isNotEmpty();
    }

    @Test
    void a_file_of_another_system_loads_and_its_unknown_fields_are_ignored() {
        ProjectFile file = read("""
                {
                  "project_id": "clinic", "title": "Clinic", "version": 3, "budget": {"amount": [1, 2]},
                  "scheduling": {"mode": "same_day", "start_date": "2024-01-15T09:00:00", "colour": null},
                  "agents": [
                    {"agent_id": "pm", "name": "Pat", "occupation": "Manager", "skill_levels": {"planning": 8},
                     "preferences": {"planning": 9}, "skills": ["planning"], "years_experience": 7,
                     "personality_traits": ["calm"], "professional_interests": [], "avatar": "pm.png"}
                  ],
                  "tasks": [
                    {"task_id": "start", "description": "Start", "scheduled_date": "2024-01-15T09:00:00",
                     "estimated_hours": 0.5, "priority": 5, "meeting_required": true, "attendees": ["pm"],
                     "required_skills": {"planning": 6}, "dependencies": [], "follow_up_tasks": ["report"],
                     "subtasks": [{"any": "thing"}], "required_resources": ["room", "beamer", "room"], "notes": {}},
                    {"task_id": "end", "description": "End", "estimated_hours": 37, "dependencies": ["start"]}
                  ]
                }
                """);

        assertThat(file.scheduling().mode()).isEqualTo("same_day");
        assertThat(file.agents().get(0).skillLevels().of("planning")).isEqualTo(8);
        assertThat(file.tasks().get(0).requestedDate()).isEqualTo("2024-01-15T09:00:00");
        assertThat(file.tasks().get(0).followUpTasks()).containsExactly("report");
        assertThat(file.tasks().get(0).requiredResources()).containsExactly("beamer", "room");
        assertThat(file.tasks()).extracting(TaskEntry::level).containsExactly(0, 1);
        assertThat(file.tasks()).extracting(TaskEntry::position).containsExactly(0, 1);
    }

    @Test
    void what_a_file_leaves_out_is_left_to_policies() {
        ProjectFile file = read("""
                {"project_id": "small", "scheduling": {"start_date": "2024-01-15T09:00:00"},
                 "agents": [{"agent_id": "ann"}], "tasks": [{"task_id": "a", "description": "", "estimated_hours": 1}]}
                """);

        assertThat(file.title()).isNull();
        assertThat(file.executionMode()).isNull();
        assertThat(file.scheduling().mode()).isNull();
        assertThat(file.assignmentStrategy()).isNull();
        assertThat(file.agents().get(0))
                .isEqualTo(new ProjectFile.AgentEntry(
                        "ann", null, null, Levels.NONE, Levels.NONE, null, null, false, false, false));
        assertThat(file.tasks().get(0))
                .isEqualTo(new TaskEntry(
                        "a",
                        0,
                        0,
                        "",
                        null,
                        null,
                        1.0,
                        null,
                        false,
                        List.of(),
                        Levels.NONE,
                        Levels.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of()));
        assertThat(file.ceoOversight()).isEqualTo(new ProjectFile.CeoOversight(false, List.of(), ""));
        assertThat(file.successCriteria()).isEqualTo(new ProjectFile.SuccessCriteria(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"10+ years\"", "12", "-1", "[1, \"two\"]", "{\"total\": 7}", "null", "true"})
    void a_field_without_effect_takes_any_json(String value) {
        ProjectFile file = read("""
                {"$schema": %1$s, "description": %1$s, "owner": %1$s, "project_id": "p", "title": "P",
                 "scheduling": {"start_date": "2024-01-15T09:00:00", "timezone_note": %1$s},
                 "agents": [{"agent_id": "ann", "years_experience": %1$s, "skills": %1$s, "personality_traits": %1$s,
                   "professional_interests": %1$s, "email": %1$s}],
                 "tasks": [{"task_id": "a", "description": "A", "estimated_hours": 1, "deliverables": %1$s}],
                 "success_criteria": {"notes": %1$s}, "ceo_oversight": {"name": %1$s}}
                """.formatted(value));

        assertThat(file.agents()).hasSize(1);
        assertThat(file.tasks()).hasSize(1);
    }

    @Test
    void a_task_without_hours_is_read_and_warned_of() {
        String text = project("[]", "[{\"task_id\": \"a\", \"description\": \"A\"}]");

        assertThat(read(text).tasks().get(0).estimatedHours()).isNull();
        assertThat(ProjectReader.warnings(ProjectReader.parse(text)))
                .containsExactly(new InputError(
                        "/tasks/0", "there are no estimated_hours, the policy FileDefaults decides how many it takes"));
    }

    @Test
    void a_thousand_tasks_without_hours_are_few_warnings() {
        String tasks = IntStream.range(0, 1000)
                .mapToObj("{\"task_id\": \"t%d\", \"description\": \"\"}"::formatted)
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(ProjectReader.warnings(ProjectReader.parse(project("[]", tasks))))
                .hasSize(21)
                .last()
                .isEqualTo(new InputError("/tasks", "there are 980 more tasks without estimated_hours"));
    }

    @Test
    void subtasks_are_tasks_that_wait_for_what_their_parent_waits_for() {
        ProjectFile file = read(project("[]", """
                [{"task_id": "before", "description": "", "estimated_hours": 1},
                 {"task_id": "whole", "description": "", "priority": 5, "dependencies": ["before"], "subtasks": [
                    {"task_id": "one", "description": "", "estimated_hours": 1, "subtasks": [
                        {"task_id": "deep", "description": "", "estimated_hours": 1, "priority": 2}]},
                    {"task_id": "two", "description": "", "estimated_hours": 1, "dependencies": ["one"]}]},
                 {"task_id": "after", "description": "", "estimated_hours": 1, "dependencies": ["whole", "one"]}]
                """));

        assertThat(file.tasks())
                .extracting(TaskEntry::taskId)
                .containsExactly("before", "whole", "one", "deep", "two", "after");
        assertThat(file.tasks())
                .extracting(TaskEntry::dependencies)
                .containsExactly(
                        List.of(),
                        List.of("before", "two", "one"),
                        List.of("before", "deep"),
                        List.of("before"),
                        List.of("one", "before"),
                        List.of("whole", "one"));
        assertThat(file.tasks()).extracting(TaskEntry::level).containsExactly(0, 4, 2, 1, 3, 5);
        assertThat(file.tasks()).extracting(TaskEntry::priority).containsExactly(null, 5, 5, 2, 5, null);
    }

    @Test
    void mistakes_in_subtasks_are_told_with_their_pointers() {
        assertThat(errorsOf(project("[]", """
                [{"task_id": "t", "description": "", "dependencies": ["s"], "subtasks": [
                    {"task_id": "s", "description": "", "estimated_hours": -1, "dependencies": ["t"]},
                    {"task_id": "t", "description": ""},
                    {"task_id": "u", "description": "", "dependencies": ["x", "v"], "priority": "high"},
                    {"description": ""}, "a text"]},
                 {"task_id": "v", "description": "", "dependencies": ["t"]}]
                """)))
                .containsExactly(
                        new InputError("/tasks/0/dependencies", "dependency cycle: t -> u -> v -> t"),
                        new InputError(
                                "/tasks/0/dependencies/0", "task \"t\" depends on \"s\", which is one of its subtasks"),
                        new InputError(
                                "/tasks/0/subtasks/0/dependencies/0",
                                "subtask \"s\" depends on \"t\", of which it is a part"),
                        new InputError(
                                "/tasks/0/subtasks/0/estimated_hours",
                                "estimated_hours -1 is not between 0 and 100000"),
                        new InputError("/tasks/0/subtasks/1/task_id", "task_id \"t\" is already taken by tasks[0]"),
                        new InputError(
                                "/tasks/0/subtasks/2/dependencies/0", "dependency \"x\" is not a task of this file"),
                        new InputError(
                                "/tasks/0/subtasks/2/priority",
                                "priority: expected an integer, found a string \"high\""),
                        new InputError("/tasks/0/subtasks/3", "missing required field \"task_id\""));
    }

    @Test
    void a_file_with_eight_mistakes_is_refused_with_all_eight() {
        List<InputError> errors = errorsOf("""
                {
                  "project_id": "wrong",
                  "scheduling": {"mode": "compressed", "start_date": "2024-13-01T09:00:00"},
                  "agents": [
                    {"agent_id": "ann", "skill_levels": {"java": 11}},
                    {"agent_id": "ann"}
                  ],
                  "tasks": [
                    {"task_id": "a", "description": "A", "estimated_hours": 1, "dependencies": ["b"]},
                    {"task_id": "b", "description": "B", "estimated_hours": -1, "dependencies": ["a"]},
                    {"task_id": "c", "description": "C", "estimated_hours": 1, "priority": 9},
                    {"task_id": "design", "description": "D", "estimated_hours": 1, "dependencies": ["a", "desing"]},
                    {"task_id": "e", "description": "E", "estimated_hours": 1, "meeting_required": true, "attendees": ["anna"]}
                  ]
                }
                """);

        assertThat(errors)
                .containsExactly(
                        new InputError("/agents/0/skill_levels/java", "java 11 is not between 1 and 10"),
                        new InputError("/agents/1/agent_id", "agent_id \"ann\" is already taken by agents[0]"),
                        new InputError(
                                "/scheduling/start_date",
                                "start_date \"2024-13-01T09:00:00\" is not a date-time such as 2024-01-15T09:00:00"),
                        new InputError("/tasks/0/dependencies", "dependency cycle: a -> b -> a"),
                        new InputError("/tasks/1/estimated_hours", "estimated_hours -1 is not between 0 and 100000"),
                        new InputError("/tasks/2/priority", "priority 9 is not between 1 and 5"),
                        new InputError(
                                "/tasks/3/dependencies/1",
                                "dependency \"desing\" is not a task of this file; did you mean \"design\"?"),
                        new InputError(
                                "/tasks/4/attendees/0",
                                "attendee \"anna\" is not an agent of this file; did you mean \"ann\"?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"task_id\": 7                            | /tasks/0/task_id           | task_id: expected a string, found a number 7",
                "\"task_id\": \"a b\"                      | /tasks/0/task_id           | task_id \"a b\" is not an id of 1 to 128 letters, digits, '.', '_' or '-', other than '.' and '..'",
                "\"priority\": \"high\"                    | /tasks/0/priority          | priority: expected an integer, found a string \"high\"",
                "\"priority\": 2.5                         | /tasks/0/priority          | priority: expected an integer, found a number 2.5",
                "\"estimated_hours\": -1                   | /tasks/0/estimated_hours   | estimated_hours -1 is not between 0 and 100000",
                "\"estimated_hours\": null                 | /tasks/0/estimated_hours   | estimated_hours: expected a number, found null",
                "\"estimated_hours\": 1e300                | /tasks/0/estimated_hours   | estimated_hours 1.0E300 is not between 0 and 100000",
                "\"estimated_hours\": 1e999                | /tasks/0/estimated_hours   | the number is too large: 1.7976931348623157E308 is the largest",
                "\"required_skills\": []                   | /tasks/0/required_skills   | required_skills: expected an object, found an array",
                "\"required_skills\": {\"c/d\": 0}         | /tasks/0/required_skills/c~1d | c/d 0 is not between 1 and 10",
                "\"required_skills\": {\"\": 5}            | /tasks/0/required_skills/  | required_skills: name \"\" is not a name of 1 to 128 characters",
                "\"skill_importance\": {\"java\": -1}      | /tasks/0/skill_importance/java | java -1 is not between 0 and 1000000",
                "\"dependencies\": \"b\"                   | /tasks/0/dependencies      | dependencies: expected an array, found a string \"b\"",
                "\"dependencies\": [true]                  | /tasks/0/dependencies/0    | dependencies[0]: expected a string, found a boolean true",
                "\"dependencies\": [\"a\"]                 | /tasks/0/dependencies/0    | task \"a\" depends on itself",
                "\"follow_up_tasks\": [\"x y\"]            | /tasks/0/follow_up_tasks/0 | follow_up_tasks[0] \"x y\" is not an id of 1 to 128 letters, digits, '.', '_' or '-', other than '.' and '..'",
                "\"meeting_required\": true                | /tasks/0/meeting_required  | meeting_required is true, but there are no attendees",
                "\"attendees\": [\"Bo\"]                   | /tasks/0/attendees/0       | attendee \"Bo\" is the name of several agents (bob, cy); give an agent_id",
                "\"scheduled_date\": \"soon\"              | /tasks/0/scheduled_date    | scheduled_date \"soon\" is not a date-time such as 2024-01-15T09:00:00"
            })
    void a_mistaken_field_is_named_with_what_was_expected(String field, String pointer, String message) {
        String name = field.substring(0, field.indexOf(':'));
        String task = List.of("\"task_id\": \"a\"", "\"description\": \"A\"", "\"estimated_hours\": 1").stream()
                .filter(given -> !given.startsWith(name + ":"))
                .collect(Collectors.joining(", "));

        assertThat(errorsOf(project(AGENTS, "[{%s, %s}]".formatted(task, field))))
                .containsExactly(new InputError(pointer, message));
    }

    @Test
    void missing_fields_are_reported_at_the_object_they_are_missing_from() {
        assertThat(errorsOf("{\"agents\": [{}], \"tasks\": [{\"estimated_hours\": 1}, 5]}"))
                .containsExactly(
                        new InputError("", "missing required field \"project_id\""),
                        new InputError("", "missing required field \"scheduling\""),
                        new InputError("/agents/0", "missing required field \"agent_id\""),
                        new InputError("/tasks/0", "missing required field \"task_id\""),
                        new InputError("/tasks/0", "missing required field \"description\""),
                        new InputError("/tasks/1", "tasks[1]: expected an object, found a number 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "null", "{\"agents\": {}, \"tasks\": 4, \"scheduling\": []}"})
    void a_tree_of_a_wrong_shape_is_refused(String json) {
        assertThat(errorsOf(json)).isNotEmpty();
    }

    @Test
    void all_numbers_that_are_too_large_are_refused_wherever_they_are() {
        assertThat(errorsOf(project("\"start_date\": 1e999, \"mode\": -1e999", "[]", "[]")))
                .extracting(InputError::pointer)
                .containsExactly("/scheduling/start_date", "/scheduling/mode");
    }

    @Test
    void one_cycle_is_reported_for_each_knot_of_tasks() {
        List<InputError> errors = errorsOf(project(
                "[]",
                tasks(
                        "root", "", "x", "z", "y", "x", "z", "y root", "w", "x", "p", "q s", "q", "p", "s", "p", "end",
                        "p x")));

        assertThat(errors)
                .containsExactly(
                        new InputError("/tasks/1/dependencies", "dependency cycle: x -> z -> y -> x"),
                        new InputError(
                                "/tasks/5/dependencies",
                                "dependency cycle: p -> q -> p, with further cycles through s"));
    }

    @Test
    void a_task_that_is_there_twice_is_reported_once() {
        assertThat(errorsOf(project("[]", tasks("a", "", "b", "a", "a", "b"))))
                .containsExactly(new InputError("/tasks/2/task_id", "task_id \"a\" is already taken by tasks[0]"));
    }

    @Test
    void an_agent_may_attend_under_its_name_and_counts_once() {
        ProjectFile file = read(project(AGENTS, """
                [{"task_id": "a", "description": "A", "estimated_hours": 1, "meeting_required": true,
                  "attendees": ["Ann Bell", "bob", "ann"]}]
                """));

        assertThat(file.tasks().get(0).attendees()).containsExactly("ann", "bob");
    }

    @Test
    void dates_with_an_offset_are_converted_into_the_zone_of_the_project() {
        ProjectFile file =
                read(project("\"start_date\": \"2024-01-15T09:00:00Z\", \"zone\": \"Europe/Zurich\"", "[]", """
                [{"task_id": "a", "description": "A", "estimated_hours": 1, "scheduled_date": "2024-01-15T12:00:00"}]
                """));

        assertThat(file.scheduling().startInstant(ZoneOffset.UTC)).isEqualTo(Instant.parse("2024-01-15T09:00:00Z"));
        Task task = new Task("p", file.tasks().get(0), file.scheduling().zone(), 1, 3);
        assertThat(task.getRequestedDate()).isEqualTo(Instant.parse("2024-01-15T11:00:00Z"));
    }

    @Test
    void a_zone_that_does_not_exist_is_refused() {
        assertThat(errorsOf(project("\"start_date\": \"2024-01-15T09:00:00\", \"zone\": \"Europe/Zurch\"", "[]", "[]")))
                .containsExactly(new InputError(
                        "/scheduling/zone", "zone \"Europe/Zurch\" is not a time zone such as Europe/Zurich or UTC"));
    }

    @Test
    void the_level_of_a_task_is_one_more_than_its_deepest_dependency() {
        ProjectFile file = read(project("[]", tasks("end", "b a", "b", "a a", "a", "", "alone", "")));

        assertThat(file.tasks()).extracting(TaskEntry::level).containsExactly(2, 1, 0, 0);
        assertThat(file.tasks().get(1).dependencies()).containsExactly("a");
    }

    @Test
    void a_chain_of_ten_thousand_tasks_has_ten_thousand_levels() {
        ProjectFile file = read(project("[]", chain(10_000, "")));

        assertThat(file.tasks().get(9_999).level()).isEqualTo(9_999);
    }

    @Test
    void a_cycle_of_ten_thousand_tasks_is_found_and_its_message_is_short() {
        List<InputError> errors = errorsOf(project("[]", chain(10_000, "t9999")));

        assertThat(errors).extracting(InputError::pointer).containsExactly("/tasks/0/dependencies");
        assertThat(errors.get(0).message())
                .startsWith("dependency cycle: t0 -> t9999 -> t9998 -> ")
                .endsWith(" -> (9900 more) -> t0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{`a`: }         | line 1, column 7: Unexpected character",
                "{`a`: 1, `a`: 2} | line 1, column 13: Duplicate field",
                "{} {}           | line 1, column 4: there is more text",
                "{`a`: 1         | Unexpected end-of-input"
            })
    void text_that_is_not_json_is_refused_with_the_place(String text, String message) {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> ProjectReader.parse(text.replace('`', '"')));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEmpty();
            assertThat(error.message()).contains(message);
        });
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused_with_the_place() {
        for (String text : List.of("[\n[" + "[".repeat(300), "[\n[" + "9".repeat(3000))) {
            assertThat(catchThrowableOfType(InvalidInput.class, () -> ProjectReader.parse(text))
                            .errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).startsWith("line 2, column "));
        }
    }

    @Test
    void what_is_wrong_is_told_in_terms_of_json() {
        for (String text : List.of("NaN", "+1", "// a\n1", "01", "[1,]")) {
            assertThat(catchThrowableOfType(InvalidInput.class, () -> ProjectReader.parse(text))
                            .errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message())
                            .startsWith("line 1, column ")
                            .doesNotContain("Feature", "ALLOW"));
        }
    }

    @Test
    void an_empty_text_is_refused() {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> ProjectReader.parse("  "))
                        .errors())
                .containsExactly(new InputError("", "the file is empty"));
    }

    @Test
    void what_is_nested_deeper_than_an_answer_could_be_is_refused() {
        assertThat(ProjectReader.parse("[".repeat(200) + "]".repeat(200))).isNotEmpty();
        assertThat(catchThrowableOfType(
                                InvalidInput.class, () -> ProjectReader.parse("[".repeat(201) + "]".repeat(201)))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("depth (201)"));
    }

    private static ProjectFile read(String json) {
        return new ProjectReader().read(ProjectReader.parse(json));
    }

    private static List<InputError> errorsOf(String json) {
        return catchThrowableOfType(InvalidInput.class, () -> read(json)).errors();
    }

    private static String project(String agents, String tasks) {
        return project("\"start_date\": \"2024-01-15T09:00:00\"", agents, tasks);
    }

    private static String project(String scheduling, String agents, String tasks) {
        return "{\"project_id\": \"p\", \"scheduling\": {%s}, \"agents\": %s, \"tasks\": %s}"
                .formatted(scheduling, agents, tasks);
    }

    /** Pairs of an id and the ids it depends on. */
    private static String tasks(String... idsAndDependencies) {
        return IntStream.range(0, idsAndDependencies.length / 2)
                .mapToObj(i -> task(idsAndDependencies[2 * i], idsAndDependencies[2 * i + 1]))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String chain(int length, String beforeTheFirst) {
        return IntStream.range(0, length)
                .mapToObj(i -> task("t" + i, i == 0 ? beforeTheFirst : "t" + (i - 1)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String task(String id, String dependencies) {
        return "{\"task_id\": \"%s\", \"description\": \"\", \"estimated_hours\": 1, \"dependencies\": [%s]}"
                .formatted(id, dependencies.isEmpty() ? "" : "\"" + dependencies.replace(" ", "\", \"") + "\"");
    }
}
