package org.parley.engine.network;

import org.drools.core.common.InternalFactHandle.LinkedTuples;
import org.drools.core.reteoo.RightTuple;
import org.drools.core.reteoo.TupleImpl;

/** The tuples of a fact stand in the order of the network, on which Drools relies; who wakes late comes late. */
final class TupleOrder {
    private TupleOrder() {}

    /** Puts a tuple that was added last where it belongs. */
    static RightTuple inPlace(RightTuple tuple) {
        TupleImpl previous = tuple.getHandlePrevious();
        if (previous != null && comesBefore(tuple, previous)) {
            LinkedTuples all = tuple.getFactHandle().getLinkedTuples();
            all.removeRightTuple(tuple);
            TupleImpl next = previous;
            while (next.getHandlePrevious() != null && comesBefore(tuple, next.getHandlePrevious())) {
                next = next.getHandlePrevious();
            }
            insert(tuple, next, all);
        }
        return tuple;
    }

    private static boolean comesBefore(TupleImpl tuple, TupleImpl other) {
        return tuple.getInputOtnId().before(other.getInputOtnId());
    }

    private static void insert(TupleImpl tuple, TupleImpl next, LinkedTuples all) {
        TupleImpl previous = next.getHandlePrevious();
        if (previous == null) {
            all.addFirstRightTuple(tuple);
        } else {
            previous.setHandleNext(tuple);
            tuple.setHandlePrevious(previous);
            tuple.setHandleNext(next);
            next.setHandlePrevious(tuple);
        }
    }
}
