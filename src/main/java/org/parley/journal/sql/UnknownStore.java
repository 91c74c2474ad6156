package org.parley.journal.sql;

/** No store has such a name. */
public class UnknownStore extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownStore(String location) {
        super("%s is no store: memory, a folder, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE"
                .formatted(location));
    }
}
