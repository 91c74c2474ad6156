package org.parley.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.interpreter.DeclaredRole;

/**
 * A type that a rule file declares. One with key fields is a fact: it is journalled, and unique by its key. One without is
 * a decision about its first field: other rules of the same command may follow from it, and the journal keeps it. One that
 * is declared a command comes from outside, and is there until the rules have answered it. One that is declared a policy
 * stands in policy files.
 */
public interface OwnType {
    String name();

    DeclaredRole role();

    boolean isFact();

    default boolean isCommand() {
        return role() == DeclaredRole.COMMAND;
    }

    default boolean isPolicy() {
        return role() == DeclaredRole.POLICY;
    }

    /** The names of its fields as JSON has them, in order. */
    List<String> fields();

    /** The values of its key fields, joined by {@code /}. */
    String keyOf(Object fact);

    /** What a decision is about. */
    List<String> subjectsOf(Object decision);

    String write(Object object);

    /**
     * Makes an object of values by field.
     *
     * @throws InvalidInput with what is wrong with them
     */
    Object read(JsonNode values);
}
