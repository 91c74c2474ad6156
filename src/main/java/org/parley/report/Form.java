package org.parley.report;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an object that is sent may have: who reads it, and the description of the API, know it from the same record.
 *
 * @param fields that it may have
 * @param needed those among them that it has to have
 */
public record Form(List<String> fields, List<String> needed) {
    private static final SnakeCaseStrategy NAMING = new SnakeCaseStrategy();

    /** Each is looked at once. */
    private static final ClassValue<Form> KNOWN = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            Schema schema = type.getAnnotation(Schema.class);
            return new Form(
                    Stream.of(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .map(NAMING::translate)
                            .toList(),
                    schema == null ? List.of() : List.of(schema.requiredProperties()));
        }
    };

    /** That of a record whose components are the fields, and whose schema names those that are needed. */
    public static Form of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    /** The same, with more. */
    public Form and(List<String> fields, List<String> needed) {
        return new Form(
                Stream.concat(this.fields.stream(), fields.stream()).toList(),
                Stream.concat(this.needed.stream(), needed.stream()).toList());
    }
}
