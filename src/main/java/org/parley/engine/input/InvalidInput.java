package org.parley.engine.input;

import java.util.List;

/** Input with mistakes, all of them; nothing was stored. */
public class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<InputError> errors;

    public InvalidInput(List<InputError> errors) {
        super(errors.size() == 1 ? errors.get(0).message() : errors.size() + " errors");
        this.errors = List.copyOf(errors);
    }

    public List<InputError> errors() {
        return errors;
    }

    /** The same mistakes, of a part of something larger. */
    public InvalidInput in(String part) {
        return new InvalidInput(errors.stream()
                .map(error -> new InputError(part + error.pointer(), error.message()))
                .toList());
    }
}
