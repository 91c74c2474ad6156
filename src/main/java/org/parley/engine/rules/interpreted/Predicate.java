package org.parley.engine.rules.interpreted;

import java.util.List;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.BetaIndex2;
import org.drools.model.BetaIndex3;
import org.drools.model.BetaIndex4;
import org.drools.model.DSL;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.view.ViewItem;

/**
 * An interpreted condition, for the engine: of a fact and of as many variables as it uses. Conditions of equal
 * text are equal, so that rules share the nodes that evaluate them.
 */
final class Predicate
        implements Predicate1<Object>,
                Predicate2<Object, Object>,
                Predicate3<Object, Object, Object>,
                Predicate4<Object, Object, Object, Object>,
                Predicate5<Object, Object, Object, Object, Object>,
                HashedExpression {
    private static final long serialVersionUID = 1;

    private final transient Formula formula;
    private final transient PredicateInformation information;

    private final boolean holds;

    Predicate(Formula formula, PredicateInformation information) {
        this(formula, information, true);
    }

    /** @param holds false if the condition is that the formula does not hold */
    private Predicate(Formula formula, PredicateInformation information, boolean holds) {
        this.formula = formula;
        this.information = information;
        this.holds = holds;
    }

    Formula formula() {
        return formula;
    }

    /** False if it is that the formula does not hold. */
    boolean holds() {
        return holds;
    }

    @Override
    public boolean test(Object one) {
        return (boolean) formula.of(one) == holds;
    }

    @Override
    public boolean test(Object one, Object two) {
        return (boolean) formula.of(one, two) == holds;
    }

    @Override
    public boolean test(Object one, Object two, Object three) {
        return (boolean) formula.of(one, two, three) == holds;
    }

    @Override
    public boolean test(Object one, Object two, Object three, Object four) {
        return (boolean) formula.of(one, two, three, four) == holds;
    }

    @Override
    public boolean test(Object one, Object two, Object three, Object four, Object five) {
        return (boolean) formula.of(one, two, three, four, five) == holds;
    }

    @Override
    public Predicate negate() {
        return new Predicate(formula, information, !holds);
    }

    @Override
    public PredicateInformation predicateInformation() {
        return information;
    }

    @Override
    public String getExpressionHash() {
        return holds ? formula.text() : "!" + formula.text();
    }

    @Override
    public String toString() {
        return getExpressionHash();
    }

    /** This as a condition of variables alone. */
    ViewItem<?> of(List<Binding> used) {
        String id = getExpressionHash();
        return switch (used.size()) {
            case 1 -> DSL.expr(id, used.get(0).variable(), (Predicate1<Object>) this);
            case 2 -> DSL.expr(id, used.get(0).variable(), used.get(1).variable(), (Predicate2<Object, Object>) this);
            case 3 ->
                DSL.expr(
                        id,
                        used.get(0).variable(),
                        used.get(1).variable(),
                        used.get(2).variable(),
                        (Predicate3<Object, Object, Object>) this);
            default ->
                DSL.expr(
                        id,
                        used.get(0).variable(),
                        used.get(1).variable(),
                        used.get(2).variable(),
                        used.get(3).variable(),
                        (Predicate4<Object, Object, Object, Object>) this);
        };
    }

    /** Adds this to a pattern; each of the engine's methods is for another number of variables. */
    @SuppressWarnings("unchecked")
    PatternDef<Object> addTo(
            PatternDef<Object> pattern, List<Binding> used, Index<?, ?> index, PatternDSL.ReactOn reactOn) {
        String id = getExpressionHash();
        return switch (used.size()) {
            case 0 -> pattern.expr(id, (Predicate1<Object>) this, (AlphaIndex<Object, Object>) index, reactOn);
            case 1 ->
                pattern.expr(
                        id,
                        used.get(0).variable(),
                        (Predicate2<Object, Object>) this,
                        (BetaIndex<Object, Object, ?>) index,
                        reactOn);
            case 2 ->
                pattern.expr(
                        id,
                        used.get(0).variable(),
                        used.get(1).variable(),
                        (Predicate3<Object, Object, Object>) this,
                        (BetaIndex2<Object, Object, Object, ?>) index,
                        reactOn);
            case 3 ->
                pattern.expr(
                        id,
                        used.get(0).variable(),
                        used.get(1).variable(),
                        used.get(2).variable(),
                        (Predicate4<Object, Object, Object, Object>) this,
                        (BetaIndex3<Object, Object, Object, Object, ?>) index,
                        reactOn);
            default ->
                pattern.expr(
                        id,
                        used.get(0).variable(),
                        used.get(1).variable(),
                        used.get(2).variable(),
                        used.get(3).variable(),
                        (Predicate5<Object, Object, Object, Object, Object>) this,
                        (BetaIndex4<Object, Object, Object, Object, Object, ?>) index,
                        reactOn);
        };
    }
}
