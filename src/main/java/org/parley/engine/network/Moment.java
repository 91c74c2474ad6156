package org.parley.engine.network;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.reteoo.ObjectTypeNodeId;

/**
 * When something came through an input for the first time.
 *
 * @param fact     that is being told to one input after the other
 * @param position how far that has come
 */
record Moment(InternalFactHandle fact, ObjectTypeNodeId position, PropagationContext context) {
    boolean isOf(InternalFactHandle other) {
        return fact == other;
    }

    /** True if the input has had its turn already, or has it now. */
    boolean hasPassed(ObjectTypeNodeId input) {
        return !position.before(input);
    }
}
