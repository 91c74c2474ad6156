package org.parley.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.Domains;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleWatcher;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Workspaces;
import org.parley.journal.InMemoryJournal;

/** Puts the engine together from the configuration. */
@ApplicationScoped
class EngineProducer {
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /** Compiled when the server starts, not with the first request. */
    @Produces
    @Singleton
    @Startup
    Rules rules(@ConfigProperty(name = "parley.rules") Path folder) throws RulesRejected, IOException {
        return new Rules(new RuleFolder(folder), Domains.TYPES, InstantSource.system());
    }

    @Produces
    @Singleton
    @Startup
    RuleWatcher watcher(Rules rules) throws IOException {
        return new RuleWatcher(rules);
    }

    void close(@Disposes Workspaces workspaces) {
        workspaces.close();
    }

    void close(@Disposes RuleWatcher watcher) throws IOException {
        watcher.close();
        threads.shutdownNow();
    }

    @Produces
    @Singleton
    @Startup
    Workspaces workspaces(
            Rules rules, @ConfigProperty(name = "parley.fire-limit") int fireLimit, MeterRegistry metrics) {
        Workspaces workspaces =
                new Workspaces(rules, new InMemoryJournal(), InstantSource.system(), fireLimit, threads);
        new EngineMetrics(workspaces).bindTo(metrics);
        return workspaces;
    }
}
