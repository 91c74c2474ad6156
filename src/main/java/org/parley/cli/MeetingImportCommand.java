package org.parley.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.meeting.ImportMeeting;
import org.parley.report.Mailbox;
import org.parley.report.MailboxReader;
import org.parley.report.MailboxTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a meeting in from a mailbox. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take a meeting in from the folder of a mailbox.")
final class MeetingImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the mailbox.")
    private Path folder;

    @Mixin
    private RulesOption rulesOption = new RulesOption();

    @Mixin
    private JournalCommand.Where where = new JournalCommand.Where();

    @Override
    public Integer call() throws IOException, RulesRejected, ExecutionException, InterruptedException {
        Logs.quiet();
        Map<String, String> files = files();
        ImportMeeting command;
        rulesOption.check();
        InstantSource clock = InstantSource.system();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Store store = where.store.open()) {
            Rules rules = rulesOption.read(clock, store.rules());
            try (Workspaces workspaces = new Workspaces(rules, store, clock, Limits.DEFAULT, thread)) {
                FactStore facts =
                        workspaces.find(where.workspace).map(Workspace::facts).orElseGet(FactStore::new);
                command = MailboxReader.read(files, MailboxTerms.of(rules.active(), facts));
                RefusedByRule.check(
                        workspaces.create(where.workspace).submit(command).get());
            }
        } finally {
            thread.shutdown();
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %s%n",
                        command.meetingId(), Count.of(command.messages().size(), "message"));
        return 0;
    }

    private Map<String, String> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        OptionChecks checks = new OptionChecks()
                .that(
                        Files.isRegularFile(folder.resolve(Mailbox.MANIFEST)),
                        folder.toString(),
                        "it has no " + Mailbox.MANIFEST);
        checks.refuseIfAny();
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!Mailbox.isPart(name)) {
                    continue;
                }
                try {
                    files.put(name, Files.readString(path));
                } catch (CharacterCodingException e) {
                    checks.that(false, path.toString(), "is not text in UTF-8");
                }
            }
        }
        checks.refuseIfAny();
        return files;
    }
}
