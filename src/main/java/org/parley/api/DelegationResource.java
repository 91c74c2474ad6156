package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.WorkForms.DelegationForm;
import org.parley.api.WorkForms.FailureForm;
import org.parley.api.WorkForms.ResultForm;
import org.parley.delegation.CancelDelegation;
import org.parley.delegation.Delegate;
import org.parley.delegation.Delegation;
import org.parley.engine.fact.Command;
import org.parley.report.DelegationView;

/** Work that is given to somebody: by load, in parts, or down a hierarchy of managers. */
@Path("/v1/workspaces/{workspace}/delegations")
@Tag(name = "coordination")
class DelegationResource {
    private final Lookup lookup;
    private final Commands commands;

    DelegationResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @POST
    @Operation(
            summary = "Delegate work",
            description = "strategy is load_balancing, centralised (its subtasks go to the least loaded, their results"
                    + " are put together in order) or hierarchical (from a manager on). With"
                    + " conversation_id it goes to those who take part there, with role to those who have it.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = DelegationForm.class)))
    public RestResponse<DelegationView> delegate(String workspace, String body) {
        Delegate delegate = DelegationInput.delegate(body, commands::newId);
        if (delegate.conversationId() != null) {
            lookup.conversation(workspace, delegate.conversationId());
        }
        commands.submit(workspace, delegate);
        return Created.at(get(workspace, delegate.delegationId()), workspace, "delegations", delegate.delegationId());
    }

    @GET
    @Operation(summary = "Delegations by id: those of a conversation, or all")
    public Page<Delegation> list(
            String workspace, @QueryParam("conversation") String conversation, @BeanParam PageRequest page) {
        return page.from(
                lookup.workspace(workspace)
                        .facts()
                        .after(Delegation.class, page.after(""))
                        .filter(each -> conversation == null || conversation.equals(each.getConversationId())),
                Delegation::key);
    }

    @GET
    @Path("{delegation}")
    @Operation(summary = "One delegation, with its parts and the path of managers who were asked")
    public DelegationView get(String workspace, String delegation) {
        find(workspace, delegation);
        return DelegationView.of(lookup.workspace(workspace).facts(), delegation)
                .orElseThrow();
    }

    @POST
    @Path("{delegation}/result")
    @Operation(summary = "Report that the work is done, as its agent")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ResultForm.class)))
    public DelegationView result(String workspace, String delegation, String body) {
        find(workspace, delegation);
        return carryOut(workspace, delegation, DelegationInput.result(delegation, body));
    }

    @POST
    @Path("{delegation}/failure")
    @Operation(summary = "Report that the work has failed, as its agent")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = FailureForm.class)))
    public DelegationView failure(String workspace, String delegation, String body) {
        find(workspace, delegation);
        return carryOut(workspace, delegation, DelegationInput.failure(delegation, body));
    }

    @POST
    @Path("{delegation}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cancel the work, with its parts")
    public DelegationView cancel(String workspace, String delegation) {
        find(workspace, delegation);
        return carryOut(workspace, delegation, new CancelDelegation(delegation, null));
    }

    private DelegationView carryOut(String workspace, String delegation, Command command) {
        commands.submit(workspace, command);
        return get(workspace, delegation);
    }

    private Delegation find(String workspace, String id) {
        return lookup.fact(workspace, Delegation.class, id, "delegation");
    }
}
