package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.api.ProjectForms.InterruptForm;
import org.parley.engine.session.Answer;
import org.parley.project.AnswerInterrupt;
import org.parley.project.DirectProject;
import org.parley.project.Interrupt;
import org.parley.project.InterruptRaised;
import org.parley.report.ProjectStatus;

/** What a project under way asks its owner, and what the owner wants of it. */
@Path("/v1/workspaces/{workspace}/projects/{project}/interrupts")
@Tag(name = "projects")
class InterruptResource {
    private static final String ACTIONS =
            "action is one of pause, resume, stop, request_status; skip_task and cancel_task"
                    + " with task_id; adjust_priority with task_id and priority; add_task with task, in the form of the project"
                    + " file. by says who wants it.";

    private final Lookup lookup;
    private final Commands commands;

    InterruptResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @POST
    @Operation(
            summary = "Interrupt a project, in the middle of its run or between its tasks",
            description = ACTIONS + " A pause is 201 with the interrupt that waits for an answer, all else 200 with the"
                    + " status of the project.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = InterruptForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "it was done; how far the project is",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ProjectStatus.class)))
    @APIResponse(
            responseCode = "201",
            description = "the interrupt waits for an answer",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = Interrupt.class)))
    public Response interrupt(String workspace, String project, String body) {
        lookup.project(workspace, project);
        InterruptInput input = InterruptInput.read(body);
        Answer answer =
                commands.submit(workspace, new DirectProject(project, input.directive(), input.by(), null, null));
        return answer.find(InterruptRaised.class)
                .map(raised -> lookup.fact(workspace, Interrupt.class, raised.interrupt(), "interrupt"))
                .map(interrupt -> Response.created(Created.path(
                                workspace, "projects", project, "interrupts", String.valueOf(interrupt.getNumber())))
                        .entity(interrupt))
                .orElseGet(() -> Response.ok(status(workspace, project)))
                .build();
    }

    @GET
    @Operation(summary = "What the project asked, in that order, and what was answered")
    public Page<Interrupt> list(String workspace, String project, @BeanParam PageRequest page) {
        return page.byNumber(lookup.project(workspace, project).interrupts(), Interrupt::getNumber);
    }

    @GET
    @Path("{interrupt}")
    @Operation(summary = "One interrupt")
    public Interrupt get(String workspace, String project, String interrupt) {
        lookup.project(workspace, project);
        return lookup.fact(workspace, Interrupt.class, Interrupt.keyOf(project, interrupt), "interrupt");
    }

    @POST
    @Path("{interrupt}/answer")
    @Operation(
            summary =
                    "Answer an interrupt; what is answered is done, and the project goes on when nothing else is asked",
            description =
                    ACTIONS + " Of these the interrupt allows some. Where several have to agree, the answer is kept"
                            + " until enough gave the same.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = InterruptForm.class)))
    public Interrupt answer(String workspace, String project, String interrupt, String body) {
        Interrupt asked = get(workspace, project, interrupt);
        lookup.project(workspace, project);
        InterruptInput input = InterruptInput.read(body);
        commands.submit(workspace, new AnswerInterrupt(project, asked.getId(), input.directive(), input.by(), null));
        return get(workspace, project, interrupt);
    }

    private ProjectStatus status(String workspace, String project) {
        return lookup.report(workspace, project, ProjectStatus::of);
    }
}
