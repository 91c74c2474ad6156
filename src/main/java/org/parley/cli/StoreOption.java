package org.parley.cli;

import org.parley.journal.Store;
import org.parley.journal.sql.Stores;
import picocli.CommandLine.Option;

/** Where the journal is kept. */
final class StoreOption {
    private static final String USERNAME = "PARLEY_STORE_USERNAME";
    private static final String PASSWORD = "PARLEY_STORE_PASSWORD";

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "Where the journal is kept: memory, a folder, jdbc:sqlite:FILE or"
                    + " jdbc:postgresql://HOST/DATABASE (user and password from PARLEY_STORE_USERNAME and"
                    + " PARLEY_STORE_PASSWORD).")
    private String location;

    /** Null if the command line does not say; then the configuration does. */
    String given() {
        return location;
    }

    /** Opens the store that was given, or the other one. */
    Store open(String otherwise) {
        return Stores.open(location == null ? otherwise : location, System.getenv(USERNAME), System.getenv(PASSWORD));
    }

    /** Opens the store that was given, or the other one, to look at. */
    Store read(String otherwise) {
        return Stores.read(location == null ? otherwise : location, System.getenv(USERNAME), System.getenv(PASSWORD));
    }
}
