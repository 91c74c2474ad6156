package org.parley.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.Domains;
import org.parley.engine.backtest.Gate;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleWatcher;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.check.RuleChecker;
import org.parley.engine.scenario.ScenarioTester;
import org.parley.engine.session.Effort;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspaces;
import org.parley.engine.steps.Trials;
import org.parley.gateway.AgentGateway;
import org.parley.gateway.Courier;
import org.parley.gateway.Egress;
import org.parley.gateway.LiveAnswers;
import org.parley.gateway.ModelKeys;
import org.parley.gateway.Outbound;
import org.parley.gateway.TaskGateway;
import org.parley.journal.Store;
import org.parley.journal.StoreCheck;
import org.parley.journal.sql.Stores;

/** Puts the engine together from the configuration. */
@ApplicationScoped
class EngineProducer {
    private final ExecutorService threads = pool("workspaces");
    /** Of their own: what is between two answers may wait for a workspace to be read, by the threads of workspaces. */
    private final ExecutorService gatewayThreads = pool("gateway");
    /** Null as long as nothing has begun. */
    private volatile Workspaces workspaces;

    private volatile Trials trials;

    @Produces
    @Singleton
    Store store(
            @ConfigProperty(name = "parley.store") String location,
            @ConfigProperty(name = "parley.store.username") Optional<String> user,
            @ConfigProperty(name = "parley.store.password") Optional<String> password,
            @ConfigProperty(name = "parley.store.wait") Duration wait) {
        return Stores.open(location, user.orElse(null), password.orElse(null), wait);
    }

    @Produces
    @Singleton
    @Startup
    StoreCheck storeCheck(Store store, @ConfigProperty(name = "parley.store.check-every") Duration every) {
        return new StoreCheck(store, every);
    }

    void close(@Disposes StoreCheck check) {
        check.close();
    }

    @Produces
    @Singleton
    Limits limits(
            @ConfigProperty(name = "parley.fire-limit") int fireLimit,
            @ConfigProperty(name = "parley.step-limit") int stepLimit,
            @ConfigProperty(name = "parley.snapshot-every") int snapshotEvery,
            @ConfigProperty(name = "parley.loaded-workspaces") int loaded,
            @ConfigProperty(name = "parley.loaded-bytes") Optional<Long> loadedBytes,
            @ConfigProperty(name = "parley.idle-after") Duration idleAfter,
            @ConfigProperty(name = "parley.archive") Path archive) {
        return new Limits(
                new Effort(fireLimit, stepLimit),
                snapshotEvery,
                loaded,
                loadedBytes.orElseGet(Limits::usualBytes),
                idleAfter,
                archive);
    }

    @Produces
    @Singleton
    Trials trials(@ConfigProperty(name = "parley.trial-time") Duration time) {
        trials = new Trials(time);
        return trials;
    }

    /** Compiled when the server starts, not with the first request. */
    @Produces
    @Singleton
    @Startup
    Rules rules(@ConfigProperty(name = "parley.rules") Path folder, Trials trials, Store store, ModelKeys keys)
            throws RulesRejected, IOException {
        return Rules.checked(
                new RuleFolder(folder),
                Domains.TYPES,
                Domains.loader(),
                new RuleChecker(Domains.TYPES, keys::mistakes, trials),
                InstantSource.system(),
                store.rules(),
                HeadStart.rules());
    }

    /** What is to be said of the rules can wait until the server can be asked. */
    void recheck(@ObservesAsync HttpServerStart started, Rules rules) {
        threads.execute(rules::recheck);
    }

    @Produces
    @Singleton
    @Startup
    RuleWatcher watcher(Rules rules) throws IOException {
        return new RuleWatcher(rules);
    }

    @Produces
    @Singleton
    @Startup
    Workspaces workspaces(Rules rules, Store store, Limits limits, Trials trials, MeterRegistry metrics) {
        workspaces = new Workspaces(rules, store, InstantSource.system(), limits, threads);
        rules.checkedBy(new Gate(workspaces, store.journal(), limits.effort(), trials));
        // What an earlier application in this virtual machine has left there would be told instead.
        metrics.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("parley."))
                .forEach(metrics::remove);
        new EngineMetrics(workspaces, store).bindTo(metrics);
        new ProjectMetrics(workspaces).bindTo(metrics);
        return workspaces;
    }

    @Produces
    @Singleton
    LiveAnswers liveAnswers() {
        return new LiveAnswers();
    }

    @Produces
    @Singleton
    ModelKeys modelKeys(@ConfigProperty(name = ModelKeys.SETTING) Optional<List<String>> entries) {
        return new ModelKeys(entries.orElse(List.of()), System::getenv);
    }

    @Produces
    @Singleton
    Egress egress(
            @ConfigProperty(name = "quarkus.http.host") String listensOn,
            @ConfigProperty(name = "parley.egress-hosts") Optional<List<String>> hosts) {
        return Egress.ofServer(listensOn, hosts.orElse(List.of()));
    }

    @Produces
    @Singleton
    Outbound outbound(Egress egress) {
        return new Outbound(egress);
    }

    void close(@Disposes Outbound outbound) {
        outbound.close();
    }

    /** Goes on with what was not delivered before. */
    @Produces
    @Singleton
    @Startup
    Courier courier(
            Store store, Rules rules, Workspaces workspaces, LiveAnswers live, Outbound outbound, ModelKeys keys) {
        Courier courier = new Courier(
                store.outbox(),
                () -> rules.active().policy(DeliveryPolicy.class).orElseThrow(),
                InstantSource.system(),
                new AgentGateway(workspaces, live, InstantSource.system(), gatewayThreads, outbound, keys),
                new TaskGateway(workspaces, InstantSource.system(), gatewayThreads, outbound),
                outbound);
        store.outbox().onMessage(courier::wake);
        return courier;
    }

    @Produces
    @Singleton
    ScenarioTester scenarioTester(Rules rules, Trials trials) {
        return new ScenarioTester(rules, trials);
    }

    void close(@Disposes ScenarioTester tester) {
        tester.close();
    }

    void close(@Disposes Courier courier) {
        courier.close();
        gatewayThreads.shutdownNow();
    }

    void close(@Disposes RuleWatcher watcher) throws IOException {
        watcher.close();
    }

    void close(@Disposes Store store) {
        store.close();
        threads.shutdownNow();
    }

    /** Before anything that they need is let go of, in whatever order. */
    void close(@Observes ShutdownEvent stopped) {
        if (trials != null) {
            trials.close();
        }
        if (workspaces != null) {
            workspaces.close();
        }
    }

    /** As many threads as there are processors. */
    private static ExecutorService pool(String name) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                work -> new Thread(work, name + "-" + number.incrementAndGet()));
    }
}
