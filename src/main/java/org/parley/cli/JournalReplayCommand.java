package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parley.Domains;
import org.parley.engine.fact.Fact;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.session.History;
import org.parley.journal.FactChange;
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
            long last = store.journal().last(where.workspace);
            long sequence = to == null ? last : to;
            new OptionChecks()
                    .that(sequence >= 0 && sequence <= last, "--to", "%d is not from 0 to %d".formatted(sequence, last))
                    .refuseIfAny();
            List<FactChange> facts =
                    History.factsAt(store.journal(), where.workspace, History.after(sequence), reference -> true);
            List<FactChange> wanted = facts.stream()
                    .filter(fact -> type == null || type.equals(fact.type()))
                    .toList();
            if (wanted.isEmpty()) {
                refuseUnknown(facts);
                spec.commandLine()
                        .getErr()
                        .printf(
                                "%s: there are no facts%s after entry %d%n",
                                where.workspace, type == null ? "" : " of the type " + type, sequence);
            }
            wanted.forEach(fact -> out.printf("%s %s %s%n", fact.type(), fact.key(), Json.escaped(fact.json())));
        }
        out.flush();
        return 0;
    }

    /** The rules may have types of their own: they are known by their facts. */
    private void refuseUnknown(List<FactChange> facts) {
        if (type != null
                && Domains.TYPES.find(type).filter(Fact.class::isAssignableFrom).isEmpty()) {
            Set<String> known = Domains.TYPES.all().stream()
                    .filter(Fact.class::isAssignableFrom)
                    .map(Class::getSimpleName)
                    .collect(Collectors.toSet());
            facts.forEach(fact -> known.add(fact.type()));
            throw new InvalidInput(List.of(new InputError(
                    "--type", "there are no facts of the type %s%s".formatted(type, new Nearest(known).hint(type)))));
        }
    }
}
