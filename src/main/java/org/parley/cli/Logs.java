package org.parley.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries quiet in commands that run without the server, which would configure them. */
final class Logs {
    /** Held, because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    static void quiet() {
        ROOT.setLevel(Level.WARNING);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFilter(new EscapedLog());
        }
    }
}
