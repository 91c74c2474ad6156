package org.parley.engine.rules.interpreted;

import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.VisibleVariables;

/**
 * A translated expression.
 *
 * @param scope tells how long a frame has to be
 * @param slots where the values go that it is of
 */
record Evaluation(Code code, VisibleVariables scope, int... slots) {
    Object of(Object... values) {
        Object[] frame = new Object[scope.size()];
        for (int index = 0; index < slots.length; index++) {
            frame[slots[index]] = values[index];
        }
        return code.run(frame);
    }
}
