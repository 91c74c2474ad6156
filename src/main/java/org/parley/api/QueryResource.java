package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleQuery;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Answer;

/** Queries that rule files have. */
@Path("/v1/workspaces/{workspace}/queries")
@Tag(name = "queries")
class QueryResource {
    private final Rules rules;
    private final Lookup lookup;

    QueryResource(Rules rules, Lookup lookup) {
        this.rules = rules;
        this.lookup = lookup;
    }

    /**
     * A query, and how to call it.
     *
     * @param parameters what it has to be given
     * @param columns    what each of its rows has, as far as it has a value
     */
    record QueryView(String name, List<VariableView> parameters, List<VariableView> columns) {
        static QueryView of(RuleQuery query) {
            return new QueryView(
                    query.name(),
                    query.parameters().stream()
                            .map(each -> new VariableView(each.name(), each.type()))
                            .toList(),
                    query.columns().stream()
                            .map(each -> new VariableView(each.name(), each.type()))
                            .toList());
        }
    }

    /** @param type as rule files write it */
    record VariableView(String name, String type) {}

    @GET
    @Operation(summary = "The queries of the active rules, by name")
    public Page<QueryView> list(String workspace, @BeanParam PageRequest page) {
        lookup.workspace(workspace);
        return page.byKey(rules.active().queries().stream(), RuleQuery::name).map(QueryView::of);
    }

    @GET
    @Path("{query: .+}")
    @Operation(summary = "The rows of a query, of facts as they are now")
    @Parameter(
            name = "parameters",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = "those of the query, each by its name",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class))
    public Page<JsonNode> rows(String workspace, String query, @BeanParam PageRequest page, @Context UriInfo address) {
        Map<String, List<String>> given = new HashMap<>(address.getQueryParameters());
        PageRequest.NAMES.forEach(given::remove);
        List<JsonNode> rows = Answer.await(lookup.workspace(workspace).ask(session -> {
            RuleQuery asked = find(session.base(), query);
            return session.rows(asked, asked.read(given));
        }));
        return page.byNumber(IntStream.range(0, rows.size()).boxed(), index -> index + 1L)
                .map(rows::get);
    }

    private static RuleQuery find(RuleBase base, String name) {
        return base.query(name)
                .orElseThrow(() -> Problems.notFound("the rules have no query %s%s"
                        .formatted(
                                name,
                                new Nearest(base.queries().stream()
                                                .map(RuleQuery::name)
                                                .toList())
                                        .hint(name))));
    }
}
