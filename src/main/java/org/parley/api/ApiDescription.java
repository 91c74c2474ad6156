package org.parley.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of the API what holds for all operations alike: status codes, keys, limits. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String OK = "200";
    private static final String CREATED = "201";
    private static final String ACCEPTED = "202";
    private static final int LONGEST_KEY = 255;

    /** Bodies that may be left out, by the end of their paths. */
    private static final List<String> OPTIONAL_BODIES =
            List.of("/run", "/pause", "/check", "/test", "/backtest", "/migration");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            if (OPTIONAL_BODIES.stream().anyMatch(path::endsWith)) {
                operation.getRequestBody().setRequired(false);
            }
            parameters(operation).forEach(ApiDescription::limit);
            success(path, method, operation, paths);
            repeated(path, method, operation);
            ProblemResponses.add(path, method, operation);
        }));
        ProblemResponses.define(api);
        ApiSchemas.define(api);
    }

    static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** What writes in a workspace may be repeated under its key. */
    private static void repeated(String path, HttpMethod method, Operation operation) {
        if (isKeyed(path, method)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(Commands.IDEMPOTENCY_KEY)
                    .in(Parameter.In.HEADER)
                    .description("who repeats a request under its key gets the answer of the first time")
                    .schema(OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .minLength(1)
                            .maxLength(LONGEST_KEY)));
        }
    }

    static boolean isKeyed(String path, HttpMethod method) {
        return method != HttpMethod.GET && path.startsWith("/v1/workspaces/{workspace}/");
    }

    private static void limit(Parameter parameter) {
        if (parameter.getName().equals("limit")) {
            parameter.setSchema(OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Page.MOST))
                    .defaultValue(PageRequest.USUAL));
        }
    }

    private static void success(String path, HttpMethod method, Operation operation, Map<String, PathItem> paths) {
        boolean makesItem = method == HttpMethod.POST && hasItems(path, paths);
        boolean makesItself = method == HttpMethod.PUT
                && paths.get(path).getGET() != null
                // A policy is always there.
                && !path.contains("/policies/");
        if (path.endsWith("/claims") && method == HttpMethod.POST) {
            copy(operation, CREATED, "it has the resource");
            copy(operation, ACCEPTED, "it waits for the resource");
        } else if (path.endsWith("/run")) {
            copy(operation, ACCEPTED, "it is under way");
            operation.getResponses().removeAPIResponse(OK);
        } else if (makesItself || makesItem) {
            copy(operation, CREATED, "it was made; Location says where it is");
        }
        if (makesItem && !isSometimesDone(path)) {
            operation.getResponses().removeAPIResponse(OK);
        }
    }

    /** True if items of a list can be looked at, or what it takes in is one. */
    private static boolean hasItems(String path, Map<String, PathItem> paths) {
        return path.endsWith("/import")
                || paths.entrySet().stream()
                        .anyMatch(other -> other.getValue().getGET() != null
                                && other.getKey().matches(Pattern.quote(path) + "/\\{[^/]+}"));
    }

    /** True where not everything that is posted makes something: some is carried out, or takes the place of another. */
    private static boolean isSometimesDone(String path) {
        return path.endsWith("/interrupts") || path.endsWith("/facts/{type}") || path.endsWith("{meeting}/messages");
    }

    private static void copy(Operation operation, String code, String description) {
        APIResponse ok = operation.getResponses().getAPIResponse(OK);
        APIResponse known = operation.getResponses().getAPIResponse(code);
        APIResponse other = OASFactory.createAPIResponse().description(description);
        if (known != null) {
            other = known;
        } else if (ok != null) {
            other.setContent(ok.getContent());
        }
        if (code.equals(CREATED)) {
            other.addHeader(
                    "Location",
                    OASFactory.createHeader()
                            .description("where it is")
                            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        operation.getResponses().addAPIResponse(code, other);
    }
}
