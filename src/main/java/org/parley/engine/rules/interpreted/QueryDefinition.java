package org.parley.engine.rules.interpreted;

import java.util.List;
import org.drools.model.Variable;
import org.drools.model.impl.QueryDefImpl;
import org.drools.model.impl.ViewBuilder;

/** A query of however many parameters; the methods of the engine's language end with ten. */
final class QueryDefinition extends QueryDefImpl {
    private final List<Variable<Object>> parameters;

    QueryDefinition(String packageName, String name, List<Variable<Object>> parameters) {
        super(ViewBuilder.PATTERN, packageName, name);
        this.parameters = parameters;
    }

    @Override
    public Variable<?>[] getArguments() {
        return parameters.toArray(Variable<?>[]::new);
    }
}
