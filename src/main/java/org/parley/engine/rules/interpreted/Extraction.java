package org.parley.engine.rules.interpreted;

import org.drools.model.functions.Function0;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Function3;
import org.drools.model.functions.Function4;
import org.drools.model.functions.Function5;
import org.drools.model.functions.HashedExpression;

/** An interpreted value, for the engine: what an index is over, what a variable is bound to, where facts come from. */
final class Extraction
        implements Function0<Object>,
                Function1<Object, Object>,
                Function2<Object, Object, Object>,
                Function3<Object, Object, Object, Object>,
                Function4<Object, Object, Object, Object, Object>,
                Function5<Object, Object, Object, Object, Object, Object>,
                HashedExpression {
    private static final long serialVersionUID = 1;

    private final transient Formula formula;

    Extraction(Formula formula) {
        this.formula = formula;
    }

    Formula formula() {
        return formula;
    }

    @Override
    public Object apply() {
        return formula.of();
    }

    @Override
    public Object apply(Object one) {
        return formula.of(one);
    }

    @Override
    public Object apply(Object one, Object two) {
        return formula.of(one, two);
    }

    @Override
    public Object apply(Object one, Object two, Object three) {
        return formula.of(one, two, three);
    }

    @Override
    public Object apply(Object one, Object two, Object three, Object four) {
        return formula.of(one, two, three, four);
    }

    @Override
    public Object apply(Object one, Object two, Object three, Object four, Object five) {
        return formula.of(one, two, three, four, five);
    }

    @Override
    public String getExpressionHash() {
        return formula.text();
    }

    @Override
    public String toString() {
        return formula.text();
    }
}
