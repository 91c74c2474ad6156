package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.drools.base.factmodel.GeneratedFact;
import org.kie.api.definition.type.FactType;

/** A declared type as the compiler makes a class of it. */
final class CompiledOwnType extends JsonOwnType {
    private static final ObjectMapper JSON = mapper();

    private final FactType type;

    CompiledOwnType(Declaration declaration, FactType type) {
        super(declaration.name(), declaration.fields(), declaration.keys());
        this.type = type;
    }

    @Override
    protected Object value(Object object, String field) {
        return type.get(object, field);
    }

    @Override
    protected String toJson(Object object) throws JsonProcessingException {
        return JSON.writeValueAsString(object);
    }

    @Override
    protected Object fromJson(JsonNode values) throws JsonProcessingException {
        return JSON.treeToValue(values, type.getFactClass());
    }

    @Override
    protected String message(JsonProcessingException e) {
        return e instanceof MismatchedInputException mismatch
                        && !(e instanceof UnrecognizedPropertyException)
                        && mismatch.getTargetType() != null
                        && GeneratedFact.class.isAssignableFrom(mismatch.getTargetType())
                ? noFields(mismatch.getTargetType().getSimpleName())
                : super.message(e);
    }
}
