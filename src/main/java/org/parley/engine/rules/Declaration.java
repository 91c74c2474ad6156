package org.parley.engine.rules;

import java.util.List;

/**
 * A type that a rule file declares.
 *
 * @param fields  their names, in order
 * @param keys    those that make the key
 * @param command true if it can be sent
 */
record Declaration(String packageName, String name, List<String> fields, List<String> keys, boolean command) {
    /** The annotation of a type that can be sent. */
    static final String COMMAND = "command";
}
