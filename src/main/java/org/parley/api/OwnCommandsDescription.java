package org.parley.api;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.Rules;

/** Adds to the description of the API an operation for each command that the active rules declare. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class OwnCommandsDescription implements OASFilter {
    private static final String TYPE = "{type}";
    private static final String ANY_COMMAND = "/v1/workspaces/{workspace}/commands/" + TYPE;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Operation any = api.getPaths().getPathItem(ANY_COMMAND).getPOST();
        Arc.container().instance(Rules.class).get().active().own().all().stream()
                .filter(OwnType::isCommand)
                .forEach(type -> api.getPaths()
                        .addPathItem(
                                ANY_COMMAND.replace(TYPE, type.name()),
                                OASFactory.createPathItem().POST(operation(type, any))));
    }

    private static Operation operation(OwnType type, Operation any) {
        Schema fields = OASFactory.createSchema().addType(SchemaType.OBJECT);
        type.fields()
                .forEach(field ->
                        fields.addProperty(field, OASFactory.createSchema().ref(ApiSchemas.ANY)));
        Operation operation = OASFactory.createOperation()
                .summary("Send a " + type.name())
                .tags(any.getTags())
                .responses(any.getResponses())
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType().schema(fields))));
        any.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("type"))
                .forEach(operation::addParameter);
        return operation;
    }
}
