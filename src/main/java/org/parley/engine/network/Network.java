package org.parley.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.LeftTupleSource;

/** What stands before and behind a place in the network of the rules. */
final class Network {
    private Network() {}

    /** The inputs that all have to see something before anything comes to the node from its left; none if it is not known. */
    static List<Upstream> before(BetaNode node) {
        List<Upstream> inputs = new ArrayList<>();
        for (LeftTupleSource each = node.getLeftTupleSource(); each != null; each = each.getLeftTupleSource()) {
            if (each instanceof AttentiveLeftInput first) {
                if (first.isOfQueries()) {
                    return List.of();
                }
                inputs.add(first);
                return inputs;
            }
            if ((each instanceof JoinNode || each instanceof ExistsNode)
                    && ((BetaNode) each).getRightInput() instanceof LazyInput lazy) {
                inputs.add(lazy.laziness());
            }
        }
        return List.of();
    }

    /** The lazy inputs of all that follow. */
    static List<Laziness> behind(LeftTupleSource node) {
        List<Laziness> inputs = new ArrayList<>();
        for (LeftTupleSink sink : node.getSinkPropagator().getSinks()) {
            if (sink instanceof BetaNode join && join.getRightInput() instanceof LazyInput lazy) {
                inputs.add(lazy.laziness());
            }
            if (sink instanceof LeftTupleSource more) {
                inputs.addAll(behind(more));
            }
        }
        return inputs;
    }
}
