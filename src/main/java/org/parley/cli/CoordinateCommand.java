package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.parley.Domains;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Dated;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.report.CoordinationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Carries out the commands of a file, at a time that is their own. */
@Command(
        name = "coordinate",
        mixinStandardHelpOptions = true,
        description = "Carry out the commands of a file, and show what the rules decide about each.")
final class CoordinateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "File of commands (YAML or JSON).")
    private Path file;

    @Mixin
    private RulesOption rules = new RulesOption();

    private final FactStore facts = new FactStore();

    @Override
    public Integer call() throws IOException, RulesRejected {
        Logs.quiet();
        CoordinationFile given = GivenFile.read(
                file, text -> CoordinationFile.read(GivenFile.yaml(text, FileKind.COORDINATION), Domains.TYPES));
        try (Session session =
                new Session(rules.compile(rules.files()), Domains.TYPES, Stream.empty(), Limits.DEFAULT.effort())) {
            carryOut(given, session);
        }
        return 0;
    }

    private void carryOut(CoordinationFile given, Session session) {
        CoordinationPrinter printer =
                new CoordinationPrinter(FoldedLines.of(spec.commandLine().getOut(), Screen.OUT.columns()));
        printer.begin(given.title());
        Instant now = given.start();
        for (CoordinationFile.Step step : given.steps()) {
            Instant then = step.after(now);
            if (then.isAfter(now)) {
                pass(session, then, printer);
                now = then;
            }
            if (step.command() != null) {
                org.parley.engine.fact.Command command =
                        step.command() instanceof Dated dated && dated.at() == null ? dated.at(now) : step.command();
                printer.print(now, command, execute(session, command));
            }
        }
    }

    private void pass(Session session, Instant until, CoordinationPrinter printer) {
        Optional<Deadline> next = next(until);
        while (next.isPresent()) {
            TimeAdvanced step = new TimeAdvanced(Clock.SYSTEM, next.get().at());
            printer.print(step.to(), step, execute(session, step));
            next = next(until).filter(deadline -> deadline.at().isAfter(step.to()));
        }
    }

    private Outcome execute(Session session, org.parley.engine.fact.Command command) {
        Outcome outcome = session.execute(command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        return outcome;
    }

    private Optional<Deadline> next(Instant until) {
        return facts.all(Deadline.class, "")
                .filter(deadline -> !deadline.at().isAfter(until))
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::id));
    }
}
