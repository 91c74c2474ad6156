package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.api.CoordinationForms.ManagerForm;
import org.parley.delegation.AppointManager;
import org.parley.delegation.DismissManager;
import org.parley.delegation.Manager;
import org.parley.delegation.ManagerAppointed;

/** Who hands work on to whom. */
@Path("/v1/workspaces/{workspace}/managers")
@Tag(name = "coordination")
class ManagerResource {
    private static final String WORD = "manager";

    private final Lookup lookup;
    private final Commands commands;

    ManagerResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "All managers, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Manager.class, "");
    }

    @GET
    @Path("{manager}")
    @Operation(summary = "One manager; the ETag is of its content")
    public RestResponse<Manager> get(String workspace, String manager) {
        return tagged(ResponseBuilder.ok(), workspace, manager);
    }

    @PUT
    @Path("{manager}")
    @Operation(summary = "Let somebody hand work on: to agents, and to other managers")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ManagerForm.class)))
    public RestResponse<Manager> put(
            String workspace, String manager, @BeanParam Precondition precondition, String text) {
        Body body = new Body(text, ManagerForm.class);
        AppointManager command = body.checked(
                new AppointManager(Values.id(manager), Values.text(body, "domain"), Values.ids(body, "subordinates")));
        boolean appointed = commands.submit(workspace, command, precondition.of(Manager.class, manager))
                .find(ManagerAppointed.class)
                .orElseThrow()
                .appointed();
        return tagged(Created.orThere(appointed, Created.path(workspace, "managers", manager)), workspace, manager);
    }

    @DELETE
    @Path("{manager}")
    @Operation(summary = "Let a manager hand on no more")
    public void delete(String workspace, String manager, @BeanParam Precondition precondition) {
        lookup.fact(workspace, Manager.class, manager, WORD);
        commands.submit(workspace, new DismissManager(manager), precondition.of(Manager.class, manager));
    }

    private RestResponse<Manager> tagged(ResponseBuilder<Manager> answer, String workspace, String manager) {
        return lookup.tagged(answer, workspace, Manager.class, manager, WORD);
    }
}
