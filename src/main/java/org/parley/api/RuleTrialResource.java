package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.backtest.Backtest;
import org.parley.engine.backtest.BacktestRun;
import org.parley.engine.backtest.Migration;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleDiff;
import org.parley.engine.rules.RuleFindings;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.scenario.ScenarioReport;
import org.parley.engine.scenario.ScenarioTester;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.engine.steps.Trials;
import org.parley.journal.Store;

/** Rules are checked and tried before they are taken into use: nothing changes. */
@Path("/v1/rules")
@Tag(name = "rules")
class RuleTrialResource {
    private final Rules rules;
    private final ScenarioTester tester;
    private final Workspaces workspaces;
    private final Store store;
    private final Limits limits;
    private final Trials trials;

    RuleTrialResource(
            Rules rules, ScenarioTester tester, Workspaces workspaces, Store store, Limits limits, Trials trials) {
        this.rules = rules;
        this.tester = tester;
        this.workspaces = workspaces;
        this.store = store;
        this.limits = limits;
        this.trials = trials;
    }

    /**
     * What came of a backtest.
     *
     * @param version            of the candidate
     * @param decisionsPerSecond how many recorded decisions were looked at in a second
     */
    record BacktestReport(
            String version, long decisions, long changed, double decisionsPerSecond, List<BacktestRun> runs) {}

    /**
     * What taking rules into use would do.
     *
     * @param from the active version
     * @param to   the candidate's
     */
    record MigrationReport(String from, String to, List<RuleDiff.Change> rules, List<Migration> workspaces) {}

    @POST
    @Path("check")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Look for mistakes in the rules, of the folder or of an edit; nothing is changed",
            description = "The same check goes before every activation: errors refuse it, warnings do not.")
    @RequestBody(
            description = "What to check; everything that is in the folder if left out",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RuleCheckInput.class)))
    public RuleFindings check(String body) throws IOException {
        return rules.check(RuleCheckInput.read(body).files());
    }

    @POST
    @Path("test")
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Carry out the scenarios beside the rules, of the folder or of an edit; nothing is changed",
            description = "One test at a time; 429 when too many wait.")
    @RequestBody(
            description = "What to test; everything that is in the folder if left out",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RuleTestInput.class)))
    public CompletionStage<ScenarioReport> test(String body) {
        RuleTestInput input = RuleTestInput.read(body);
        return tester.test(input.files(), input.choice(), input.drop());
    }

    @POST
    @Path("backtest")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Which recorded decisions would have been others under other rules; nothing is changed",
            description = "Each command is carried out on the facts as they were then. Behind the first divergence of a"
                    + " journal the changes tell what would have been decided in the situation that there was, since nobody"
                    + " knows what agents would have answered in another one.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RuleTrialInput.class)))
    public BacktestReport backtest(String body) throws RulesRejected, IOException {
        RuleTrialInput input = RuleTrialInput.read(body);
        List<Workspace> chosen = workspaces(input);
        RuleBase candidate = candidate(input);
        Backtest backtest = new Backtest(store.journal(), rules.types(), limits.effort());
        long begun = System.nanoTime();
        List<BacktestRun> runs = trials.carryOut(() -> chosen.stream()
                .map(workspace ->
                        backtest.run(workspace.name(), candidate, input.entries(), change -> true, input.changes()))
                .toList());
        double seconds =
                (System.nanoTime() - begun) / (double) Duration.ofSeconds(1).toNanos();
        long decisions = runs.stream().mapToLong(BacktestRun::decisions).sum();
        return new BacktestReport(
                candidate.version(),
                decisions,
                runs.stream().mapToLong(BacktestRun::changed).sum(),
                Math.rint(decisions / seconds),
                runs);
    }

    @POST
    @Path("migration")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "What would happen at once if other rules were taken into use, and where they differ")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RuleTrialInput.class)))
    public MigrationReport migration(String body) throws RulesRejected, IOException {
        RuleTrialInput input = RuleTrialInput.read(body);
        List<Workspace> chosen = workspaces(input);
        RuleBase candidate = candidate(input);
        return new MigrationReport(
                rules.active().version(),
                candidate.version(),
                RuleDiff.between(rules.active().source(), candidate.source()),
                trials.carryOut(() -> chosen.stream()
                        .map(workspace -> Migration.of(workspace, candidate, rules.types(), limits.effort()))
                        .toList()));
    }

    private RuleBase candidate(RuleTrialInput input) throws RulesRejected, IOException {
        if (input.version() == null) {
            return rules.compile(rules.candidate(input.files()));
        }
        RuleSet source = rules.versions()
                .find(input.version())
                .orElseThrow(() -> Problems.notFound("no rules %s were ever active here".formatted(input.version())));
        return rules.compile(source);
    }

    private List<Workspace> workspaces(RuleTrialInput input) {
        List<String> names = input.workspaces().isEmpty() ? workspaces.names() : input.workspaces();
        return names.stream()
                .map(name ->
                        workspaces.find(name).orElseThrow(() -> Problems.notFound("there is no workspace " + name)))
                .toList();
    }
}
