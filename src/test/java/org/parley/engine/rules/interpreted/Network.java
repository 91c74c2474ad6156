package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BaseNode;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.FromNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.core.reteoo.TerminalNode;
import org.kie.api.KieBase;

/** The network that a rule base makes of its rules, in a form that can be compared. */
final class Network {
    private final InternalRuleBase base;
    private final Set<BaseNode> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, List<String>> paths = new TreeMap<>();

    private Network(KieBase base) {
        this.base = (InternalRuleBase) base;
        this.base.getReteooBuilder().getTerminalNodes().forEach((name, terminals) -> {
            for (TerminalNode terminal : terminals) {
                List<String> path = new ArrayList<>();
                path.add("reacts to %s"
                        .formatted(((org.drools.core.reteoo.AbstractTerminalNode) terminal).getInferredMask()));
                path(terminal.getLeftTupleSource(), path);
                paths.put(terminal.getRule().getName() + "/" + terminal.getSubruleIndex(), path);
            }
        });
    }

    static Network of(KieBase base) {
        return new Network(base);
    }

    /** Node by node from the consequence up, by rule: kind, what it reacts to, how its constraints are indexed. */
    Map<String, List<String>> paths() {
        return paths;
    }

    /** How many nodes there are of each kind: fewer if more are shared. */
    Map<String, Long> nodes() {
        return nodes.stream()
                .collect(Collectors.groupingBy(
                        node -> node.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }

    private void path(LeftTupleSource node, List<String> path) {
        if (node == null) {
            return;
        }
        nodes.add(node);
        path.add("%s %s/%s%s"
                .formatted(
                        node.getClass().getSimpleName(),
                        node.getDeclaredMask(),
                        node.getInferredMask(),
                        constraints(node)));
        if (node instanceof LeftInputAdapterNode adapter) {
            objects(adapter.getParentObjectSource(), path);
            return;
        }
        if (node instanceof BetaNode beta) {
            RightInputAdapterNode<?> right = beta.getRightInput();
            path.add("  right %s/%s".formatted(right.getDeclaredMask(), right.getInferredMask()));
            objects(right.getParent(), path);
        }
        path(node.getLeftTupleSource(), path);
    }

    private void objects(ObjectSource source, List<String> path) {
        if (source instanceof org.drools.core.reteoo.TupleToObjectNode subnetwork) {
            nodes.add(subnetwork);
            path.add("  subnetwork");
            path(subnetwork.getLeftTupleSource(), path);
            path.add("  end of subnetwork");
            return;
        }
        for (ObjectSource each = source; each != null; each = (ObjectSource) each.getParent()) {
            nodes.add(each);
            if (each instanceof AlphaNode alpha) {
                path.add("  alpha %s/%s %s"
                        .formatted(
                                alpha.getDeclaredMask(),
                                alpha.getInferredMask(),
                                describe(alpha, alpha.getConstraint())));
            } else if (each instanceof ObjectTypeNode type) {
                path.add("  of " + type.getObjectType());
                return;
            }
        }
    }

    private String constraints(BaseNode node) {
        Stream<? extends Constraint> constraints = Stream.empty();
        if (node instanceof AccumulateNode accumulate) {
            constraints =
                    Stream.concat(Stream.of(accumulate.getResultConstraints()), Stream.of(accumulate.getConstraints()));
        } else if (node instanceof BetaNode beta) {
            constraints = Stream.of(beta.getConstraints());
        } else if (node instanceof FromNode<?> from) {
            constraints = Stream.concat(
                    Stream.of(from.getAlphaConstraints()),
                    Stream.of(from.getBetaConstraints().getConstraints()));
        }
        return constraints.map(each -> describe(node, each)).collect(Collectors.joining(", ", " [", "]"));
    }

    private String describe(BaseNode node, Constraint constraint) {
        String uses = Stream.of(constraint.getRequiredDeclarations())
                .map(Declaration::getIdentifier)
                .map(name -> name.replaceAll("(_\\d+)?(_sCoPe)?$", ""))
                .collect(Collectors.joining(" "));
        RuleBaseConfiguration configuration = base.getRuleBaseConfiguration();
        if (!(constraint instanceof IndexableConstraint indexable)) {
            return constraint.getClass().getSimpleName() + " of " + uses;
        }
        boolean indexed = indexable.isIndexable(node.getType(), configuration);
        return "%s(%s %s) of %s"
                .formatted(
                        indexed ? "indexed" : "evaluated", indexable.getConstraintType(), indexable.getField(), uses);
    }
}
