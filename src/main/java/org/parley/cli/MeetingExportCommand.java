package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.History;
import org.parley.journal.Store;
import org.parley.meeting.Meeting;
import org.parley.report.Mailbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the mailbox of a meeting. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the mailbox of a meeting; a server may use the store meanwhile.")
final class MeetingExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MEETING", description = "Id of the meeting.")
    private String meeting;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write (default: the id of the meeting).")
    private Path out;

    @Mixin
    private JournalCommand.Where where = new JournalCommand.Where();

    @Override
    public Integer call() throws IOException {
        Logs.quiet();
        SortedMap<String, String> files;
        try (Store store = where.store.read()) {
            FactStore facts = new FactStore();
            long last = store.journal().last(where.workspace);
            History.factsAt(store.journal(), where.workspace, History.after(last), reference -> true)
                    .forEach(facts::apply);
            files = Mailbox.of(
                    facts,
                    facts.find(Meeting.class, meeting)
                            .orElseThrow(() ->
                                    new InvalidInput(List.of(new InputError("", "there is no meeting " + meeting)))));
        }
        Path folder = out == null ? Path.of(meeting) : out;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        spec.commandLine().getOut().printf("%s: %s%n", folder, Count.of(files.size(), "file"));
        return 0;
    }
}
