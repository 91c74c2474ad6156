package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the rules are. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "Folder of the rules and policies (default: ${DEFAULT-VALUE}).")
    private Path folder;

    Path folder() {
        return folder;
    }
}
