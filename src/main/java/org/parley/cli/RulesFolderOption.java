package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import picocli.CommandLine.Option;

/** Where the rules are. */
final class RulesFolderOption {
    /** The end of a message about a folder that nobody named. */
    static final String HINT = "; --rules DIR says where the rules are";

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of the rules and policies (default: rules).")
    private Path folder;

    /** Null if the command line does not say; then the configuration does. */
    Path given() {
        return folder;
    }

    Path folder() {
        return folder == null ? Path.of("rules") : folder;
    }

    /** @throws InvalidInput if there is none */
    Path existing() {
        if (Files.notExists(folder())) {
            throw new InvalidInput(
                    List.of(new InputError("", folder() + ": no such file or folder" + (folder == null ? HINT : ""))));
        }
        return folder();
    }

    /** The files of the folder. */
    RuleSet files() throws RulesRejected, IOException {
        return new RuleFolder(existing()).readRules();
    }
}
