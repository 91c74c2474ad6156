package org.parley.engine.rules.interpreted;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.DeclaredType.Field;
import org.parley.engine.rules.JsonOwnType;

/** Writes an object of a declared type as one of a class of its fields is written: nothing for null. */
final class DeclaredObjectWriter extends StdSerializer<DeclaredObject> {
    private static final long serialVersionUID = 1;

    DeclaredObjectWriter() {
        super(DeclaredObject.class);
    }

    @Override
    public void serialize(DeclaredObject object, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        List<Field> fields = object.type().fields();
        for (int index = 0; index < fields.size(); index++) {
            if (object.get(index) != null) {
                json.writeFieldName(JsonOwnType.nameOf(fields.get(index).name()));
                provider.defaultSerializeValue(object.get(index), json);
            }
        }
        json.writeEndObject();
    }
}
