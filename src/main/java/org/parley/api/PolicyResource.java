package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.engine.fact.ResetPolicy;
import org.parley.engine.fact.ScopedPolicy;
import org.parley.engine.fact.ServerPolicy;
import org.parley.engine.fact.SetPolicy;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Guard;
import org.parley.project.ProjectReader;
import org.parley.report.PolicyView;

/** Policies as they hold for a workspace or for one of its projects, and what is set there otherwise than in the files. */
@Path("/v1/workspaces/{workspace}")
@Tag(name = "policies")
class PolicyResource {
    private final Rules rules;
    private final Lookup lookup;
    private final Commands commands;

    PolicyResource(Rules rules, Lookup lookup, Commands commands) {
        this.rules = rules;
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Path("policies")
    @Operation(summary = "All policies as they hold for the workspace, and where each value comes from")
    public Page<PolicyView> list(String workspace, @BeanParam PageRequest page) {
        return page.byKey(files().entrySet().stream(), PolicyResource::name)
                .map(policy -> view(workspace, null, policy.getKey(), policy.getValue()));
    }

    @GET
    @Path("policies/{domain}/{name}")
    @Operation(summary = "A policy as it holds for the workspace, and where each value comes from")
    public RestResponse<PolicyView> get(String workspace, String domain, String name) {
        return answer(workspace, null, type(domain, name));
    }

    @PUT
    @Path("policies/{domain}/{name}")
    @Operation(
            summary = "Set values of a policy for the workspace; those that are not given stay as the files say",
            description =
                    "What was set before is forgotten. Of a table, the values of one row, with its key, or a row more; or"
                            + " a list in place of all rows.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(ref = ApiSchemas.POLICY)))
    public RestResponse<PolicyView> set(
            String workspace, String domain, String name, @BeanParam Precondition precondition, String body) {
        return set(workspace, null, type(domain, name), precondition, body);
    }

    @DELETE
    @Path("policies/{domain}/{name}")
    @Operation(summary = "Let a policy be again as the files say")
    public RestResponse<PolicyView> reset(
            String workspace, String domain, String name, @BeanParam Precondition precondition) {
        return reset(workspace, null, type(domain, name), precondition);
    }

    @GET
    @Path("projects/{project}/policies")
    @Operation(summary = "All policies that a project goes by, and where each value comes from")
    public Page<PolicyView> ofProject(String workspace, String project, @BeanParam PageRequest page) {
        lookup.project(workspace, project);
        return page.byKey(
                        files().entrySet().stream()
                                .filter(policy -> ScopedPolicy.class.isAssignableFrom(policy.getKey())),
                        PolicyResource::name)
                .map(policy -> view(workspace, project, policy.getKey(), policy.getValue()));
    }

    @GET
    @Path("projects/{project}/policies/{domain}/{name}")
    @Operation(summary = "A policy that a project goes by, and where each value comes from")
    public RestResponse<PolicyView> getOfProject(String workspace, String project, String domain, String name) {
        lookup.project(workspace, project);
        return answer(workspace, project, scoped(domain, name));
    }

    @PUT
    @Path("projects/{project}/policies/{domain}/{name}")
    @Operation(summary = "Set values of a policy for a project; those that are not given stay as in its workspace")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(ref = ApiSchemas.POLICY)))
    public RestResponse<PolicyView> setOfProject(
            String workspace,
            String project,
            String domain,
            String name,
            @BeanParam Precondition precondition,
            String body) {
        lookup.project(workspace, project);
        return set(workspace, project, scoped(domain, name), precondition, body);
    }

    @DELETE
    @Path("projects/{project}/policies/{domain}/{name}")
    @Operation(summary = "Let a project go by the policy of its workspace again")
    public RestResponse<PolicyView> resetOfProject(
            String workspace, String project, String domain, String name, @BeanParam Precondition precondition) {
        lookup.project(workspace, project);
        return reset(workspace, project, scoped(domain, name), precondition);
    }

    private RestResponse<PolicyView> set(
            String workspace, String scope, Class<?> type, Precondition precondition, String body) {
        if (ServerPolicy.class.isAssignableFrom(type)) {
            throw Problems.badRequest("%s holds for the whole server; it is edited in the file %s"
                    .formatted(type.getSimpleName(), files().get(type)));
        }
        JsonNode values = ProjectReader.parse(body);
        PolicyView.check(
                type, scope, values, rules.active(), lookup.workspace(workspace).facts());
        commands.submit(
                workspace, new SetPolicy(type.getSimpleName(), scope, values), guard(precondition, type, scope));
        return answer(workspace, scope, type);
    }

    private RestResponse<PolicyView> reset(String workspace, String scope, Class<?> type, Precondition precondition) {
        commands.submit(workspace, new ResetPolicy(type.getSimpleName(), scope), guard(precondition, type, scope));
        return answer(workspace, scope, type);
    }

    private Guard guard(Precondition precondition, Class<?> type, String scope) {
        return precondition.of(facts -> Optional.of(Tags.of(PolicyView.basis(type, scope, rules.active(), facts))));
    }

    private RestResponse<PolicyView> answer(String workspace, String scope, Class<?> type) {
        FactStore facts = lookup.workspace(workspace).facts();
        // First the tag: of what is written in between, it must not be the one.
        String tag = Tags.of(PolicyView.basis(type, scope, rules.active(), facts::json));
        return ResponseBuilder.ok(view(workspace, scope, type, files().get(type)))
                .tag(new EntityTag(tag))
                .build();
    }

    private PolicyView view(String workspace, String scope, Class<?> type, String file) {
        RuleBase base = rules.active();
        return PolicyView.of(
                type, file, scope, base, lookup.workspace(workspace).facts());
    }

    private Class<?> scoped(String domain, String name) {
        Class<?> type = type(domain, name);
        if (!ScopedPolicy.class.isAssignableFrom(type)) {
            throw Problems.badRequest("%s is the same for all projects of a workspace".formatted(name));
        }
        return type;
    }

    private Class<?> type(String domain, String name) {
        Map<Class<?>, String> files = files();
        return files.entrySet().stream()
                .filter(policy -> policy.getKey().getSimpleName().equals(name)
                        && policy.getValue().startsWith(domain + "/"))
                .<Class<?>>map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> Problems.notFound("there is no policy %s/%s%s"
                        .formatted(domain, name, new Nearest(names(files)).hint(domain + "/" + name))));
    }

    private Map<Class<?>, String> files() {
        return rules.active().policyFiles(rules.types());
    }

    private static List<String> names(Map<Class<?>, String> files) {
        return files.entrySet().stream().map(PolicyResource::name).toList();
    }

    /** As in a path: domain and type. */
    private static String name(Map.Entry<Class<?>, String> policy) {
        return policy.getValue().replaceFirst("/.*", "/") + policy.getKey().getSimpleName();
    }
}
