package org.parley.engine.rules;

import java.io.IOException;

/** A file in the rules folder that cannot be one of rules or policies. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableFile(String file, String why) {
        super(file + " " + why);
    }

    /** It is for people: the name of the class tells them nothing. */
    @Override
    public String toString() {
        return getMessage();
    }
}
