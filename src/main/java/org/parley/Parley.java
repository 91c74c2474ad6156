package org.parley;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.parley.cli.ParleyCommand;

/** The one artefact: server and command line. */
@QuarkusMain
public final class Parley {
    private Parley() {}

    public static void main(String... arguments) {
        int exitCode = ParleyCommand.execute(arguments);
        // A server that was told to stop ends by itself; a command ends with its exit code.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
