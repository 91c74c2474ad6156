package org.parley.engine.rules;

import java.util.List;
import org.parley.engine.interpreter.DeclaredRole;

/**
 * A type that a rule file declares.
 *
 * @param fields their names, in order
 * @param keys   those that make the key
 */
record Declaration(String packageName, String name, List<String> fields, List<String> keys, DeclaredRole role) {}
