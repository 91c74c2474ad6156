package org.parley.cli;

import java.nio.file.Path;
import org.parley.engine.input.InvalidInput;

/** A file with mistakes, all of them. */
final class InvalidFile extends InvalidInput {
    private static final long serialVersionUID = 1;

    private final String file;

    InvalidFile(Path file, InvalidInput mistakes) {
        super(mistakes.errors());
        this.file = file.toString();
    }

    String file() {
        return file;
    }
}
