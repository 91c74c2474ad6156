package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.engine.session.Workspace;
import org.parley.journal.SealedEntry;
import org.parley.report.RunReport;
import picocli.CommandLine.Option;

/** Where a run leaves what came of it. */
final class OutOption {
    private static final String NAME = "--out";
    private static final String REPORT = "report.json";
    private static final String JOURNAL = "journal.ndjson";

    @Option(
            names = NAME,
            paramLabel = "DIR",
            description = "Also write report.json and journal.ndjson into this folder.")
    private Path folder;

    void check(OptionChecks checks) {
        if (folder != null) {
            checks.that(canBeFolder(folder), NAME, folder + " cannot be written as a folder");
            for (String file : new String[] {REPORT, JOURNAL}) {
                Path path = folder.resolve(file);
                checks.that(canBeFile(path), NAME, path + " cannot be written");
            }
        }
    }

    /** So that a run does not find out at its end that it cannot. */
    void make() throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    /** Tells what it has written. */
    void write(RunReport report, Workspace workspace, PrintWriter err) throws IOException {
        if (folder != null) {
            Files.writeString(folder.resolve(REPORT), Json.pretty(report) + "\n");
            Files.write(folder.resolve(JOURNAL), (Iterable<String>)
                    workspace.journal().sealed(workspace.name(), 1).map(SealedEntry::toJson)::iterator);
            err.printf("written: %s, %s%n", folder.resolve(REPORT), folder.resolve(JOURNAL));
        }
    }

    /** Whether it is one that can be written, or can be made. */
    private static boolean canBeFolder(Path path) {
        Path there = path.toAbsolutePath();
        while (Files.notExists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private static boolean canBeFile(Path path) {
        return !Files.exists(path) || Files.isRegularFile(path) && Files.isWritable(path);
    }
}
