package org.parley.cli;

import org.parley.journal.Store;
import org.parley.journal.sql.Stores;
import picocli.CommandLine.Option;

/** Where the journal is kept. */
final class StoreOption {
    static final String NAME = "--store";

    /** On lines of their own, because the help would break one behind a colon. */
    static final String DATABASES = "jdbc:sqlite:FILE or%njdbc:postgresql://HOST/DATABASE";

    static final String CREDENTIALS = "(user and password from PARLEY_STORE_USERNAME and PARLEY_STORE_PASSWORD).";

    @Option(
            names = NAME,
            paramLabel = "STORE",
            defaultValue = Stores.MEMORY,
            description = {
                "Where the journal is kept (default: ${DEFAULT-VALUE}):",
                "memory, a folder,",
                DATABASES,
                CREDENTIALS
            })
    private String location;

    /** Null if what is in it does not outlast the command. */
    String kept() {
        return Stores.MEMORY.equals(location) ? null : location;
    }

    /** Opens the store. */
    Store open() {
        return Stores.open(location, username(), password());
    }

    /** Of the database; null if there is none. */
    static String username() {
        return System.getenv("PARLEY_STORE_USERNAME");
    }

    /** Of the database; null if there is none. */
    static String password() {
        return System.getenv("PARLEY_STORE_PASSWORD");
    }
}
