package org.parley.cli;

import java.nio.file.Path;
import org.parley.Loaders;
import org.parley.engine.rules.RuleLoader;
import picocli.CommandLine.Option;

/** Where the rules are. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of the rules and policies (default: rules).")
    private Path folder;

    @Option(
            names = "--loader",
            paramLabel = "LOADER",
            description =
                    "compiled, interpreted, or adaptive: interpreted at first, compiled by a server when edits have come"
                            + " to rest (default: interpreted in a native executable, else adaptive).")
    private Loaders loader;

    /** Null if the command line does not say; then the configuration does. */
    Path given() {
        return folder;
    }

    Loaders way() {
        return loader == null ? Loaders.usual() : loader;
    }

    /** For a command that ends soon: compiling what is already interpreted would cost it more than it gains. */
    RuleLoader loader() {
        return way().create()::load;
    }

    /** Null if the command line does not say; then the configuration does. */
    Loaders givenLoader() {
        return loader;
    }

    Path folder() {
        return folder == null ? Path.of("rules") : folder;
    }
}
