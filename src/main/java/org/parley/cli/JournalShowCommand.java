package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.journal.ChainCheck;
import org.parley.journal.DecisionRecord;
import org.parley.journal.Firing;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalEntry;
import org.parley.journal.SealedEntry;
import org.parley.journal.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was commanded and decided. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show the entries: what was commanded, and which rule decided what.")
final class JournalShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JournalCommand.Where where = new JournalCommand.Where();

    @Option(names = "--from", paramLabel = "N", description = "First entry (default: ${DEFAULT-VALUE}).")
    private long from = 1;

    @Option(names = "--limit", paramLabel = "N", description = "How many entries (default: ${DEFAULT-VALUE}).")
    private long limit = 100;

    @Option(names = "--json", description = "One entry a line, complete.")
    private boolean json;

    @Override
    public Integer call() {
        Logs.quiet();
        new OptionChecks()
                .that(limit >= 1, "--limit", limit + " is less than 1")
                .refuseIfAny();
        PrintWriter out = spec.commandLine().getOut();
        boolean intact;
        try (Store store = where.store.read()) {
            ChainCheck chain = ChainCheck.behind(store.journal(), where.workspace, before(store));
            store.journal().sealed(where.workspace, from).limit(limit).forEach(entry -> {
                chain.next(entry);
                if (json) {
                    out.println(entry.toJson());
                } else {
                    print(entry, out);
                }
            });
            intact = tell(store, chain);
            long last = store.journal().last(where.workspace);
            if (last < from) {
                spec.commandLine().getErr().printf("%s: no entry matches; the last one is %d%n", where.workspace, last);
            }
        }
        out.flush();
        return intact ? 0 : Failures.FAILED;
    }

    /** The entry before the first one that is shown. */
    private long before(Store store) {
        return Math.max(0, Math.min(from - 1, store.journal().last(where.workspace)));
    }

    /** Tells what is not as it was written, behind what could be shown. */
    private boolean tell(Store store, ChainCheck chain) {
        List<String> damage = new ArrayList<>();
        chain.finding()
                .ifPresent(finding ->
                        damage.add(JournalDamaged.of(where.workspace, finding).getMessage()));
        try {
            store.checkFile();
        } catch (JournalDamaged damaged) {
            damage.add(damaged.getMessage());
        }
        spec.commandLine().getOut().flush();
        damage.forEach(spec.commandLine().getErr()::println);
        return damage.isEmpty();
    }

    private static void print(SealedEntry sealed, PrintWriter out) {
        JournalEntry entry = sealed.entry();
        out.printf(
                "%d  %s  %s  rules %s  %s%n",
                entry.sequence(),
                entry.time(),
                entry.commandType(),
                entry.rulesVersion(),
                sealed.hash().substring(0, Math.min(sealed.hash().length(), 12)));
        for (Firing firing : entry.firings()) {
            for (DecisionRecord decision : firing.decisions()) {
                out.printf("     %s %s  by \"%s\"%n", decision.type(), decision.subjects(), firing.rule());
            }
        }
    }
}
