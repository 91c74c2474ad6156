package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.parley.Domains;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleFindings;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.check.RuleChecker;
import org.parley.gateway.ModelKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for mistakes in the rules of a folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Look for mistakes in rules, policies and scenarios. Exit codes: 0 no errors, 1 warnings with"
                + " --strict, 2 errors.")
final class RulesCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Try only these files or folders, and show only what is found there; all are read.")
    private List<Path> chosen = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--strict", description = "Exit with 1 if there are warnings.")
    private boolean strict;

    @Option(names = "--json", description = "Print the findings as JSON and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException, RulesRejected {
        Logs.quiet();
        RuleSet source = rules.files();
        PathChoice choice = new PathChoice(rules.folder(), chosen);
        OptionChecks checks = new OptionChecks();
        Set<String> known = new TreeSet<>(source.files().keySet());
        known.addAll(source.unread());
        choice.missing(known).forEach(path -> checks.that(false, path, "there is no such file in " + rules.folder()));
        checks.refuseIfAny();
        RuleFindings findings;
        try (Notice notice = Notice.of(spec)) {
            findings = check(source, choice::includes, notice).in(choice::includes);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(findings));
        } else {
            findings.findings().forEach(each -> out.println(Problem.line(each)));
            out.println(summary(source, findings));
        }
        out.flush();
        if (findings.errors() > 0) {
            return Failures.BAD_INPUT;
        }
        return strict && findings.warnings() > 0 ? Failures.FAILED : 0;
    }

    private RuleFindings check(RuleSet source, Predicate<String> chosen, Notice notice) {
        notice.tell("checking the rules of " + rules.folder());
        return RuleFindings.of(
                source,
                new RuleChecker(Domains.TYPES, ModelKeys.configured()::mistakes),
                new RuleCompiler(Domains.TYPES, Domains.loader()),
                chosen);
    }

    private static String summary(RuleSet source, RuleFindings findings) {
        String files = Count.of(source.files().size(), "file");
        return findings.findings().isEmpty()
                ? "%s: no mistakes".formatted(files)
                : "%s: %s, %s"
                        .formatted(
                                files, Count.of(findings.errors(), "error"), Count.of(findings.warnings(), "warning"));
    }
}
