package org.parley.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.engine.input.Id;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Workspaces;

/** Workspaces: units of consistency and of tenancy. */
@Path("/v1/workspaces")
@Tag(name = "workspaces")
class WorkspaceResource {
    private final Workspaces workspaces;
    private final Lookup lookup;

    WorkspaceResource(Workspaces workspaces, Lookup lookup) {
        this.workspaces = workspaces;
        this.lookup = lookup;
    }

    /**
     * A workspace.
     *
     * @param entries length of its journal
     * @param halted  why its time stands still or it takes no commands; null if all is well
     */
    record View(String workspace, long entries, String halted) {}

    @GET
    @Operation(summary = "The names of all workspaces")
    public Page<String> list(@BeanParam PageRequest page) {
        return page.byKey(workspaces.names().stream(), Function.identity());
    }

    @GET
    @Path("{workspace}")
    @Operation(summary = "One workspace")
    public View get(String workspace) {
        var found = lookup.workspace(workspace);
        return new View(
                found.name(),
                found.length(),
                found.halted().map(Throwable::getMessage).orElse(null));
    }

    @POST
    @Path("{workspace}/release")
    @Operation(
            summary = "Let a workspace that is held take commands again",
            description =
                    "A workspace is held when the rules would change the facts that the journal has of it. What they"
                            + " change then becomes an entry of its own. Of one that is not held nothing changes; a step of its clock"
                            + " that failed is tried again.")
    public View release(String workspace) {
        Answer.await(lookup.workspace(workspace).release());
        return get(workspace);
    }

    @PUT
    @Path("{workspace}")
    @Operation(summary = "Create a workspace, if there is none of the name")
    public RestResponse<View> create(String workspace) {
        if (!Id.is(workspace)) {
            throw Problems.badRequest("workspace " + Id.refusal(workspace));
        }
        return Created.<View>orThere(workspaces.add(workspace), URI.create("/v1/workspaces/" + workspace))
                .entity(get(workspace))
                .build();
    }
}
