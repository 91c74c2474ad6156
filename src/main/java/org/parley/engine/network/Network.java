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

    /** The inputs that all have to see something before any rule can need what comes to the node; none if it is not known. */
    static List<NeededInput> neededWith(BetaNode node) {
        List<NeededInput> inputs = new ArrayList<>(neededBefore(node));
        if (!inputs.isEmpty()) {
            addThoseBehind(node, inputs);
        }
        return inputs;
    }

    /** Those of them that come before the node: without any one of them nothing meets what comes to it. */
    static List<NeededInput> neededBefore(BetaNode node) {
        List<NeededInput> inputs = new ArrayList<>();
        for (LeftTupleSource each = node.getLeftTupleSource(); each != null; each = each.getLeftTupleSource()) {
            if (each instanceof AttentiveLeftInput first) {
                inputs.add(first);
                return first.isOfQueries() ? List.of() : inputs;
            }
            addIfNeeded(each, inputs);
        }
        return List.of();
    }

    /** The lazy inputs that may wait for something to come to the node. */
    static List<Laziness> waitingFor(LeftTupleSource node) {
        List<Laziness> inputs = new ArrayList<>();
        for (LeftTupleSource each = node.getLeftTupleSource(); each != null; each = each.getLeftTupleSource()) {
            addIfLazy(each, inputs);
        }
        addAllBehind(node, inputs);
        return inputs;
    }

    /** As far as one rule alone goes that way. */
    private static void addThoseBehind(LeftTupleSource node, List<NeededInput> inputs) {
        LeftTupleSink[] sinks = node.getSinkPropagator().getSinks();
        if (sinks.length == 1 && sinks[0] instanceof LeftTupleSource next) {
            addIfNeeded(next, inputs);
            addThoseBehind(next, inputs);
        }
    }

    private static void addAllBehind(LeftTupleSource node, List<Laziness> inputs) {
        for (LeftTupleSink sink : node.getSinkPropagator().getSinks()) {
            if (sink instanceof LeftTupleSource next) {
                addIfLazy(next, inputs);
                addAllBehind(next, inputs);
            }
        }
    }

    /** Nothing comes through a join or an exists that has seen nothing; a not and an accumulate let pass without. */
    private static void addIfNeeded(LeftTupleSource node, List<NeededInput> inputs) {
        if ((node instanceof JoinNode || node instanceof ExistsNode)
                && ((BetaNode) node).getRightInput() instanceof LazyInput lazy) {
            inputs.add(lazy.laziness());
        }
    }

    private static void addIfLazy(LeftTupleSource node, List<Laziness> inputs) {
        if (node instanceof BetaNode join && join.getRightInput() instanceof LazyInput lazy) {
            inputs.add(lazy.laziness());
        }
    }
}
