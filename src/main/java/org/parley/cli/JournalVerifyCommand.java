package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.Domains;
import org.parley.engine.rules.RuleVersions;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Verification;
import org.parley.journal.JournalDamaged;
import org.parley.journal.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether a journal is what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Follow the hash chain, and let the rules decide everything again. Exit code 1 if something is"
                + " found.")
final class JournalVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KeptStoreOption store = new KeptStoreOption();

    @Option(names = "--workspace", paramLabel = "NAME", description = "Only this workspace (default: all).")
    private String workspace;

    @Option(names = "--chain-only", description = "Follow the hash chain and derive nothing.")
    private boolean chainOnly;

    @Override
    public Integer call() {
        Logs.quiet();
        try (Store opened = store.read()) {
            Verification verification = new Verification(
                    opened.journal(),
                    new RuleVersions(Domains.TYPES, Domains.loader(), opened.rules()),
                    Limits.DEFAULT.effort());
            List<String> all = workspace == null ? opened.directory().workspaces() : List.of(workspace);
            boolean intact = checkFile(opened);
            for (String each : all) {
                Verification.Report report;
                try (Notice notice = Notice.of(spec)) {
                    notice.tell("verifying " + each);
                    report = verification.of(each, !chainOnly);
                } catch (JournalDamaged damaged) {
                    // The others may still be read.
                    spec.commandLine().getErr().printf("%s: %s%n", each, damaged.getMessage());
                    intact = false;
                    continue;
                }
                print(report, spec.commandLine().getOut());
                intact &= report.intact();
            }
            return intact ? 0 : Failures.FAILED;
        }
    }

    private boolean checkFile(Store opened) {
        try (Notice notice = Notice.of(spec)) {
            notice.tell("reading the file");
            opened.checkFile();
            return true;
        } catch (JournalDamaged damaged) {
            spec.commandLine().getErr().println(damaged.getMessage());
            return false;
        }
    }

    private static void print(Verification.Report report, PrintWriter out) {
        String since = report.first() == 1 ? "" : ", from %d on (those before are archived)".formatted(report.first());
        out.printf(
                "%s: %s%s, %s%s%n",
                report.workspace(),
                Count.of(report.entries(), "entry", "entries"),
                since,
                report.intact() ? "intact" : Count.of(report.findings().size(), "finding"),
                report.derived() ? ", derived again" : "");
        report.findings()
                .forEach(each -> out.printf("  entry %d %s: %s%n", each.sequence(), each.kind(), each.message()));
        out.flush();
    }
}
