package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the rules are. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of the rules and policies (default: rules).")
    private Path folder;

    /** Null if the command line does not say; then the configuration does. */
    Path given() {
        return folder;
    }

    Path folder() {
        return folder == null ? Path.of("rules") : folder;
    }
}
