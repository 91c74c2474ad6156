package org.parley.engine.network;

import org.drools.base.base.ObjectType;
import org.drools.base.reteoo.NodeTypeEnums;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.NotNode;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.core.reteoo.builder.PhreakNodeFactory;

/** Builds networks whose joins are lazy; the input of a join from a part of a rule in parentheses is as it was. */
// What Drools declares without the types of its conditions can be overridden in no other way.
@SuppressWarnings("rawtypes")
final class LazyNodeFactory extends PhreakNodeFactory {
    @Override
    public ObjectTypeNode buildObjectTypeNode(int id, EntryPointNode source, ObjectType type, BuildContext context) {
        return new LazyType(id, source, type, context);
    }

    @Override
    public AlphaNode buildAlphaNode(
            int id, AlphaNodeFieldConstraint condition, ObjectSource source, BuildContext context) {
        return new LazyCondition(id, condition, source, context);
    }

    @Override
    public LeftInputAdapterNode buildLeftInputAdapterNode(
            int id, ObjectSource source, BuildContext context, boolean terminal) {
        return terminal
                ? super.buildLeftInputAdapterNode(id, source, context, true)
                : new AttentiveLeftInput(id, source, context);
    }

    @Override
    public JoinNode buildJoinNode(
            int id, LeftTupleSource left, ObjectSource right, BetaConstraints conditions, BuildContext context) {
        return isOfFacts(right)
                ? new JoinNode(context.getNextNodeId(), left, new LazyJoin(id, right, context), conditions, context)
                : super.buildJoinNode(id, left, right, conditions, context);
    }

    @Override
    public NotNode buildNotNode(
            int id, LeftTupleSource left, ObjectSource right, BetaConstraints conditions, BuildContext context) {
        return isOfFacts(right)
                ? new NotNode(context.getNextNodeId(), left, new LazyNot(id, right, context), conditions, context)
                : super.buildNotNode(id, left, right, conditions, context);
    }

    @Override
    public ExistsNode buildExistsNode(
            int id, LeftTupleSource left, ObjectSource right, BetaConstraints conditions, BuildContext context) {
        return isOfFacts(right)
                ? new ExistsNode(context.getNextNodeId(), left, new LazyExists(id, right, context), conditions, context)
                : super.buildExistsNode(id, left, right, conditions, context);
    }

    @Override
    public AccumulateNode buildAccumulateNode(
            int id,
            LeftTupleSource left,
            ObjectSource right,
            AlphaNodeFieldConstraint[] results,
            BetaConstraints conditions,
            BetaConstraints resultConditions,
            Accumulate accumulate,
            BuildContext context) {
        return isOfFacts(right)
                ? new AccumulateNode(
                        context.getNextNodeId(),
                        left,
                        new LazyAccumulate(id, right, context),
                        results,
                        conditions,
                        resultConditions,
                        accumulate,
                        context)
                : super.buildAccumulateNode(
                        id, left, right, results, conditions, resultConditions, accumulate, context);
    }

    private static boolean isOfFacts(ObjectSource source) {
        return source.getType() == NodeTypeEnums.ObjectTypeNode || source.getType() == NodeTypeEnums.AlphaNode;
    }
}
