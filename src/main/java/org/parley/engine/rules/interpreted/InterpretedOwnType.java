package org.parley.engine.rules.interpreted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.DeclaredType;
import org.parley.engine.rules.JsonOwnType;

/** A declared type as the interpreter has it. */
final class InterpretedOwnType extends JsonOwnType {
    static final ObjectMapper JSON = mapper().registerModule(new SimpleModule()
            .addSerializer(new DeclaredObjectWriter())
            .addDeserializer(DeclaredObject.class, new DeclaredObjectReader()));

    private final DeclaredType type;

    InterpretedOwnType(DeclaredType type) {
        super(type.name(), type.fields().stream().map(DeclaredType.Field::name).toList(), type.keys(), type.role());
        this.type = type;
    }

    @Override
    protected Object value(Object object, String field) {
        return ((DeclaredObject) object).get(type.indexOf(field));
    }

    @Override
    protected String toJson(Object object) throws JsonProcessingException {
        return JSON.writeValueAsString(object);
    }

    @Override
    protected Object fromJson(JsonNode values) throws JsonProcessingException {
        try {
            return JSON.readerFor(DeclaredObject.class)
                    .withAttribute(DeclaredType.class, type)
                    .readValue(values);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("what is read is in memory", e);
        }
    }
}
