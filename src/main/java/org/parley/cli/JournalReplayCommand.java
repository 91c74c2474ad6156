package org.parley.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.parley.engine.session.History;
import org.parley.journal.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the facts of a moment. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Print the facts as they were after an entry, one a line.")
final class JournalReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JournalCommand.Where where = new JournalCommand.Where();

    @Option(names = "--to", paramLabel = "N", description = "The entry (default: the last one).")
    private Long to;

    @Option(names = "--type", paramLabel = "TYPE", description = "Facts of this type only, such as Task.")
    private String type;

    @Override
    public Integer call() {
        Logs.quiet();
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = where.store.read()) {
            long sequence = to == null ? store.journal().last(where.workspace) : to;
            History.factsAt(
                            store.journal(),
                            where.workspace,
                            History.after(sequence),
                            reference -> type == null || type.equals(reference.type()))
                    .forEach(fact -> out.printf("%s %s %s%n", fact.type(), fact.key(), fact.json()));
        }
        out.flush();
        return 0;
    }
}
