package org.parley.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.project.Project;

/**
 * The table of instances: lower bound, reference, ours, gap. The folder {@code plans.instances} has project files and a
 * {@code reference.csv} of {@code instance,tasks,agents,lower_bound_hours,reference_makespan_hours}.
 */
class PlanQuality {
    private static final String ROW = "%-16s %6s %7s %12s %10s %8s %8s%n";

    @Test
    void each_instance_is_done_within_the_reference_makespan() throws IOException {
        Path folder = Path.of(System.getProperty("plans.instances", "instances"));
        List<String> instances = Files.readAllLines(folder.resolve("reference.csv"));
        StringBuilder table = new StringBuilder();
        table.append(row("instance", "tasks", "agents", "lower bound", "reference", "ours", "gap"));
        int missed = 0;
        for (String instance : instances.subList(1, instances.size())) {
            String[] cells = instance.trim().split(",");
            double ours = hours(new ObjectMapper().readTree(Files.readString(folder.resolve(cells[0] + ".json"))));
            String gap = String.format(Locale.ROOT, "%.1f %%", (ours / Double.parseDouble(cells[3]) - 1) * 100);
            table.append(row(cells[0], cells[1], cells[2], cells[3], cells[4], Math.round(ours), gap));
            missed += ours > Double.parseDouble(cells[4]) ? 1 : 0;
        }
        System.out.println(table);
        assertThat(missed).as("instances that take longer than the reference").isZero();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    private static double hours(JsonNode file) {
        try (PlannedRun run = new PlannedRun(facts -> {}).toTheEnd(PlannedRun.by("critical_path", file))) {
            Project project = run.facts()
                    .find(Project.class, file.path("project_id").textValue())
                    .orElseThrow();
            assertThat(project.getState()).isEqualTo(Project.State.COMPLETED);
            return Duration.between(project.getStartedAt(), project.getEndedAt())
                            .toMinutes()
                    / 60.0;
        }
    }
}
