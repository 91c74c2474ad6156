package org.parley.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.project.ProjectFile;
import org.parley.project.ProjectNames;
import org.parley.project.ProjectReader;

/** A project file may use the names that the policies have; of another one it is told which there are. */
class ProjectNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /checkpoint_frequency | hourly | project/oversight.yaml | CheckpointFrequency: | - {frequency: hourly, occasions: [daily]}
            /on_failure | ask_owner | project/workflow.yaml | failure_modes: | - ask_owner
            /scheduling/calendar | nights | project/scheduling.yaml | ProjectCalendar: | - {calendar: nights, continuous: true, same_day: false}
            """)
    void a_name_that_a_policy_adds_may_be_used(String pointer, String name, String path, String list, String row)
            throws RulesRejected {
        assertThatThrownBy(() -> read(pointer, name, RuleBases.shipped()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo(pointer)));
        read(pointer, name, with(path, list, row));
    }

    @Test
    void of_a_name_that_is_not_known_the_nearest_one_is_told() {
        assertThatThrownBy(() -> read("/on_failure", "fail_last", RuleBases.shipped()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.message())
                                        .isEqualTo(
                                                "on_failure \"fail_last\" is not one of continue_independent, fail_fast;"
                                                        + " did you mean \"fail_fast\"?")));
    }

    private static ProjectFile read(String pointer, String name, RuleBase base) {
        boolean scheduling = pointer.startsWith("/scheduling/");
        String field = "\"%s\": \"%s\"".formatted(pointer.substring(pointer.lastIndexOf('/') + 1), name);
        JsonNode file =
                ProjectReader.parse("""
                {"project_id": "p", "scheduling": {"start_date": "2024-01-15T09:00:00"%s}, "agents": [], "tasks": []%s}
                """.formatted(scheduling ? ", " + field : "", scheduling ? "" : ", " + field));
        return new ProjectReader().read(file, ProjectNames.of(base.policies()));
    }

    /** The shipped rules with one more row in a list of a policy. */
    private static RuleBase with(String path, String list, String row) throws RulesRejected {
        Map<String, String> files = new TreeMap<>(RuleBases.shipped().source().files());
        files.computeIfPresent(
                path,
                (same, text) -> text.replaceFirst("( *)(%s.*)\n".formatted(list), "$1$2\n$1  %s\n".formatted(row)));
        return new RuleCompiler(Domains.TYPES, Domains.loader()).compile(new RuleSet(files), null);
    }
}
