package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Domains;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.scenario.ScenarioChoice;
import org.parley.engine.scenario.ScenarioReport;
import org.parley.engine.scenario.ScenarioSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Carries out the scenarios that stand beside the rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Carry out the scenarios beside the rules, and show each that does not hold. Exit codes: 0 all"
                + " hold, 1 some do not, 2 scenarios cannot be read or rules do not compile.")
final class RulesTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Only these scenario files, those beside these rule files, or all below these folders.")
    private List<Path> chosen = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--drop", description = "Also drop each rule in turn, and name those that no scenario misses.")
    private boolean drop;

    @Option(names = "--json", description = "Print the report as JSON and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException, RulesRejected {
        Logs.quiet();
        RuleSet source = rules.files();
        ScenarioChoice choice = choice();
        PrintWriter err = spec.commandLine().getErr();
        OptionChecks checks = new OptionChecks();
        choice.missing(source).forEach(path -> checks.that(false, path, "there are no scenarios in " + rules.folder()));
        checks.refuseIfAny();
        ScenarioSuite suite = new ScenarioSuite(rules.compile(source), Domains.TYPES, choice);
        ScenarioReport report;
        try (Notice notice = Notice.of(spec)) {
            report = suite.runAtOnce(drop, what -> notice.tell("trying " + what));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(report));
        } else {
            report.problems().forEach(err::println);
            new ScenarioPrinter(out).print(report);
        }
        out.flush();
        return report.problems().isEmpty() ? (report.holds() ? 0 : Failures.FAILED) : Failures.BAD_INPUT;
    }

    private ScenarioChoice choice() {
        List<String> paths = new PathChoice(rules.folder(), chosen).paths();
        return paths.contains("") ? ScenarioChoice.ALL : new ScenarioChoice(paths);
    }
}
