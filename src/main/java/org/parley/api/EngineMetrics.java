package org.parley.api;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;

/** What operators watch: workspaces, journal entries, halted workspaces, rules. */
record EngineMetrics(Workspaces workspaces, Store store) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("parley.workspaces.loaded", workspaces, EngineMetrics::loaded)
                .description("Workspaces in memory")
                .register(registry);
        Gauge.builder("parley.workspaces.loaded.bytes", workspaces, Workspaces::loadedBytes)
                .description("Memory that they take, by estimate")
                .register(registry);
        Gauge.builder("parley.workspaces.halted", workspaces, EngineMetrics::halted)
                .description("Workspaces whose virtual time a failing rule holds up")
                .register(registry);
        Gauge.builder("parley.rules", workspaces, all -> all.rules().status().rules())
                .description("Active rules")
                .register(registry);
        Gauge.builder(
                        "parley.rules.problems",
                        workspaces,
                        all -> all.rules().status().problems().size())
                .description("Problems of the last edit, 0 if it was taken")
                .register(registry);
        // No counter: it falls when a workspace leaves memory.
        Gauge.builder("parley.journal.entries", workspaces, EngineMetrics::entries)
                .description("Commands in the journal, of the workspaces in memory")
                .register(registry);
        FunctionCounter.builder("parley.journal.commits", store, Store::commits)
                .description("Commits of the journal; many commands share one")
                .register(registry);
    }

    private static double loaded(Workspaces all) {
        return all.known().filter(Workspace::isLoaded).count();
    }

    private static double halted(Workspaces all) {
        return all.known().filter(workspace -> workspace.halted().isPresent()).count();
    }

    private static double entries(Workspaces all) {
        return all.known()
                .filter(Workspace::isLoaded)
                .mapToLong(Workspace::length)
                .sum();
    }
}
