package org.parley.engine.rules.interpreted;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.List;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.DeclaredType;
import org.parley.engine.interpreter.DeclaredType.Field;
import org.parley.engine.rules.JsonOwnType;

/** Reads an object of the type that the attribute {@code DeclaredType.class} names, as a class of its fields is read. */
final class DeclaredObjectReader extends StdDeserializer<DeclaredObject> {
    private static final long serialVersionUID = 1;

    DeclaredObjectReader() {
        super(DeclaredObject.class);
    }

    @Override
    public DeclaredObject deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read((DeclaredType) context.getAttribute(DeclaredType.class), parser, context);
    }

    private DeclaredObject read(DeclaredType type, JsonParser parser, DeserializationContext context)
            throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            throw MismatchedInputException.from(parser, DeclaredObject.class, JsonOwnType.noFields(type.name()));
        }
        DeclaredObject object = type.create();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int index = indexOf(type, name);
            parser.nextToken();
            if (index < 0) {
                context.handleUnknownProperty(parser, this, object, name);
            } else {
                object.set(index, value(type.fields().get(index), object, name, parser, context));
            }
        }
        return object;
    }

    private static int indexOf(DeclaredType type, String name) {
        List<Field> fields = type.fields();
        for (int index = 0; index < fields.size(); index++) {
            if (JsonOwnType.nameOf(fields.get(index).name()).equals(name)) {
                return index;
            }
        }
        return -1;
    }

    private Object value(
            Field field, DeclaredObject object, String name, JsonParser parser, DeserializationContext context)
            throws IOException {
        try {
            DeclaredType declared = field.type().declared();
            if (declared != null) {
                return parser.hasToken(JsonToken.VALUE_NULL) ? null : read(declared, parser, context);
            }
            JsonDeserializer<Object> reader = context.findContextualValueDeserializer(jacksonType(field.type()), null);
            return parser.hasToken(JsonToken.VALUE_NULL)
                    ? reader.getNullValue(context)
                    : reader.deserialize(parser, context);
        } catch (IOException | RuntimeException e) {
            throw JsonMappingException.wrapWithPath(e, object, name);
        }
    }

    static JavaType jacksonType(org.parley.engine.interpreter.JavaType type) {
        TypeFactory types = TypeFactory.defaultInstance();
        if (type.raw().isArray() || type.arguments().isEmpty()) {
            return types.constructType(type.raw());
        }
        return types.constructParametricType(
                type.raw(),
                type.arguments().stream().map(DeclaredObjectReader::jacksonType).toArray(JavaType[]::new));
    }
}
