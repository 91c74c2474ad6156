package org.parley.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.parley.engine.session.Workspaces;
import org.parley.report.LoadReader;
import org.parley.report.WorkLoad;

/** How much the agents have to do, of all workspaces in memory. What each of them has to do is told by the analytics. */
final class ProjectMetrics implements MeterBinder {
    /** All gauges of a scrape read the same figures. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Workspaces workspaces;
    private final LoadReader reader = new LoadReader();
    private WorkLoad load;
    private long taken;

    ProjectMetrics(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "parley.projects.running", WorkLoad::running, "Projects that run");
        gauge(registry, "parley.agents.load", WorkLoad::load, "Tasks and meetings that agents are engaged in");
        gauge(registry, "parley.agents.utilisation", WorkLoad::utilisation, "The same, as a share of their capacity");
        gauge(
                registry,
                "parley.agents.skill.growth",
                WorkLoad::skillGrowth,
                "Levels gained since projects were submitted");
        gauge(registry, "parley.tasks.waiting", WorkLoad::waiting, "Ready tasks that nobody has begun");
        gauge(registry, "parley.tasks.waiting.hours", WorkLoad::waitingHours, "Hours from ready to begun, on average");
        gauge(registry, "parley.tasks.critical", WorkLoad::critical, "Tasks of running projects that have no slack");
        gauge(registry, "parley.projects.makespan.hours", WorkLoad::makespanHours, "Of ended projects, on average");
        gauge(
                registry,
                "parley.projects.critical.path.hours",
                WorkLoad::criticalPathHours,
                "The least that the makespan can be, of ended projects, on average");
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<WorkLoad> figure, String description) {
        Gauge.builder(name, this, metrics -> figure.applyAsDouble(metrics.current()))
                .description(description)
                .register(registry);
    }

    private synchronized WorkLoad current() {
        if (load == null || System.nanoTime() - taken > FRESH.toNanos()) {
            load = reader.read(workspaces
                    .known()
                    .flatMap(workspace -> workspace.factsInMemory().stream())
                    .toList());
            taken = System.nanoTime();
        }
        return load;
    }
}
