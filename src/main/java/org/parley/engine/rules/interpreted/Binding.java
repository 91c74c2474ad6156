package org.parley.engine.rules.interpreted;

import org.drools.model.Variable;
import org.parley.engine.interpreter.JavaType;

/**
 * A variable of a rule.
 *
 * @param owner    the pattern that it belongs to; null if it comes from elsewhere
 * @param isFact   true if it stands for what the pattern matches, false for some value of it
 * @param property that it is bound to; null if it is bound to something else
 */
record Binding(Variable<Object> variable, JavaType type, Object owner, boolean isFact, String property) {}
