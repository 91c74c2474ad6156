package org.parley.engine.rules.interpreted;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.model.BetaIndex;
import org.drools.model.BetaIndex2;
import org.drools.model.BetaIndex3;
import org.drools.model.BetaIndex4;
import org.drools.model.From;
import org.drools.model.From0;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.From3;
import org.drools.model.From4;
import org.drools.model.From5;
import org.drools.model.Index;
import org.drools.model.Index.ConstraintType;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.constraints.SingleConstraint3;
import org.drools.model.constraints.SingleConstraint4;
import org.drools.model.constraints.SingleConstraint5;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Function3;
import org.drools.model.functions.Function4;
import org.drools.model.functions.Function5;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.impl.From0Impl;
import org.drools.model.impl.From1Impl;
import org.drools.model.impl.From2Impl;
import org.drools.model.impl.From3Impl;
import org.drools.model.impl.From4Impl;
import org.drools.model.impl.From5Impl;
import org.drools.model.index.BetaIndex2Impl;
import org.drools.model.index.BetaIndex3Impl;
import org.drools.model.index.BetaIndex4Impl;
import org.drools.model.index.BetaIndexImpl;

/** Parts of a model of which the engine has one class for each number of variables. */
final class ModelParts {
    /** What conditions are indexed by, from their texts. */
    static final Map<String, Function<String, Object>> LITERALS = Map.of(
            "String", text -> text,
            "Boolean", Boolean::valueOf,
            "Character", text -> text.charAt(0),
            "Integer", Integer::valueOf,
            "Long", Long::valueOf,
            "Double", Double::valueOf);

    private ModelParts() {}

    /** The engine's language puts functions into others that make texts of them. */
    static Object unwrapped(Object function) {
        return function instanceof IntrospectableLambda wrapper ? wrapper.getLambda() : function;
    }

    static Predicate predicateOf(SingleConstraint constraint) {
        return (Predicate)
                switch (constraint.getVariables().length) {
                    case 1 -> unwrapped(constraint.getPredicate1());
                    case 2 -> unwrapped(constraint.getPredicate2());
                    case 3 -> unwrapped(constraint.getPredicate3());
                    case 4 -> unwrapped(constraint.getPredicate4());
                    default -> unwrapped(constraint.getPredicate5());
                };
    }

    static AbstractSingleConstraint constraint(String id, Predicate predicate, List<Variable<Object>> of) {
        return switch (of.size()) {
            case 1 -> new SingleConstraint1<>(id, of.get(0), new Predicate1.Impl<>(predicate));
            case 2 -> new SingleConstraint2<>(id, of.get(0), of.get(1), new Predicate2.Impl<>(predicate));
            case 3 -> new SingleConstraint3<>(id, of.get(0), of.get(1), of.get(2), new Predicate3.Impl<>(predicate));
            case 4 ->
                new SingleConstraint4<>(
                        id, of.get(0), of.get(1), of.get(2), of.get(3), new Predicate4.Impl<>(predicate));
            default ->
                new SingleConstraint5<>(
                        id, of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), new Predicate5.Impl<>(predicate));
        };
    }

    static Extraction rightOf(Index<?, ?> index) {
        if (index instanceof BetaIndex<?, ?, ?> one) {
            return (Extraction) one.getRightOperandExtractor();
        }
        if (index instanceof BetaIndex2<?, ?, ?, ?> two) {
            return (Extraction) two.getRightOperandExtractor();
        }
        return index instanceof BetaIndex3<?, ?, ?, ?, ?> three
                ? (Extraction) three.getRightOperandExtractor()
                : (Extraction) ((BetaIndex4<?, ?, ?, ?, ?, ?>) index).getRightOperandExtractor();
    }

    /** @param variables how many the right side is of */
    static Index<?, ?> index(
            Class<Object> indexed,
            ConstraintType type,
            int number,
            Extraction left,
            Extraction right,
            Class<?> given,
            int variables) {
        return switch (variables) {
            case 1 -> new BetaIndexImpl<Object, Object, Object>(indexed, type, number, left, right, given);
            case 2 -> new BetaIndex2Impl<Object, Object, Object, Object>(indexed, type, number, left, right, given);
            case 3 ->
                new BetaIndex3Impl<Object, Object, Object, Object, Object>(indexed, type, number, left, right, given);
            default ->
                new BetaIndex4Impl<Object, Object, Object, Object, Object, Object>(
                        indexed, type, number, left, right, given);
        };
    }

    static Extraction providerOf(From<?> from) {
        if (from instanceof From0<?> none) {
            return (Extraction) unwrapped(none.getProvider());
        }
        if (from instanceof From1<?> one) {
            return (Extraction) unwrapped(one.getProvider());
        }
        if (from instanceof From2<?, ?> two) {
            return (Extraction) unwrapped(two.getProvider());
        }
        if (from instanceof From3<?, ?, ?> three) {
            return (Extraction) unwrapped(three.getProvider());
        }
        return from instanceof From4<?, ?, ?, ?> four
                ? (Extraction) unwrapped(four.getProvider())
                : (Extraction) unwrapped(((From5<?, ?, ?, ?, ?>) from).getProvider());
    }

    static List<Variable<?>> variablesOf(From<?> from) {
        if (from instanceof From0<?>) {
            return List.of();
        }
        if (from instanceof From1<?> one) {
            return List.of(one.getVariable());
        }
        if (from instanceof From2<?, ?> two) {
            return List.of(two.getVariable(), two.getVariable2());
        }
        if (from instanceof From3<?, ?, ?> three) {
            return List.of(three.getVariable(), three.getVariable2(), three.getVariable3());
        }
        if (from instanceof From4<?, ?, ?, ?> four) {
            return List.of(four.getVariable(), four.getVariable2(), four.getVariable3(), four.getVariable4());
        }
        From5<?, ?, ?, ?, ?> five = (From5<?, ?, ?, ?, ?>) from;
        return List.of(
                five.getVariable(), five.getVariable2(), five.getVariable3(), five.getVariable4(), five.getVariable5());
    }

    static From<?> from(Extraction provider, List<Variable<Object>> of) {
        return switch (of.size()) {
            case 0 -> new From0Impl<>(provider);
            case 1 -> new From1Impl<>(of.get(0), new Function1.Impl<>(provider));
            case 2 -> new From2Impl<>(of.get(0), of.get(1), new Function2.Impl<>(provider));
            case 3 -> new From3Impl<>(of.get(0), of.get(1), of.get(2), new Function3.Impl<>(provider));
            case 4 -> new From4Impl<>(of.get(0), of.get(1), of.get(2), of.get(3), new Function4.Impl<>(provider));
            default ->
                new From5Impl<>(of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), new Function5.Impl<>(provider));
        };
    }
}
