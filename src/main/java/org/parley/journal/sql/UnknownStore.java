package org.parley.journal.sql;

/** No store has such a name. */
public class UnknownStore extends RuntimeException {
    private static final long serialVersionUID = 1;

    private UnknownStore(String format, String location) {
        super(format.formatted(location));
    }

    /** Of one that is only looked at, and so is not made. */
    static UnknownStore missing(String location) {
        return new UnknownStore("there is no store in %s", location);
    }

    UnknownStore(String location) {
        this("%s is no store: memory, a folder, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE", location);
    }
}
