package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.api.ProjectForms.TaskFailureForm;
import org.parley.api.ProjectForms.TaskResultForm;
import org.parley.api.ProjectForms.TaskStartForm;
import org.parley.project.AlreadyAnswered;
import org.parley.project.Attempt;
import org.parley.project.Task;
import org.parley.project.TaskReport;

/** One task: how it is, what agents report about it, and what has come of their attempts. */
@Path("/v1/workspaces/{workspace}/projects/{project}/tasks/{task}")
@Tag(name = "projects")
class TaskResource {
    private final Lookup lookup;
    private final Commands commands;

    TaskResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    /**
     * What has become of a report.
     *
     * @param changed false if it came too late, or for a second time
     * @param reason  why it changed nothing; absent if it did
     */
    record Reported(boolean changed, String reason, Task task) {}

    @GET
    @Operation(summary = "One task")
    public Task get(String workspace, String project, String task) {
        return lookup.task(lookup.project(workspace, project), task);
    }

    @GET
    @Path("attempts")
    @Operation(summary = "What live agents have made of a task, attempt by attempt")
    public Page<Attempt> attempts(String workspace, String project, String task, @BeanParam PageRequest page) {
        String id = get(workspace, project, task).getId();
        return page.byNumber(lookup.workspace(workspace).facts().all(Attempt.class, id + "#"), Attempt::getNumber);
    }

    @POST
    @Path("start")
    @Operation(summary = "A live agent takes up a task that it was given")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TaskStartForm.class)))
    public Reported start(String workspace, String project, String task, String body) {
        return report(workspace, project, task, new TaskReportInput(project + "/" + task, body).start());
    }

    @POST
    @Path("complete")
    @Operation(summary = "A live agent has done its task")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TaskResultForm.class)))
    public Reported complete(String workspace, String project, String task, String body) {
        return report(workspace, project, task, new TaskReportInput(project + "/" + task, body).complete());
    }

    @POST
    @Path("fail")
    @Operation(summary = "A live agent cannot do its task")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TaskFailureForm.class)))
    public Reported fail(String workspace, String project, String task, String body) {
        return report(workspace, project, task, new TaskReportInput(project + "/" + task, body).fail());
    }

    private Reported report(String workspace, String project, String task, TaskReport report) {
        get(workspace, project, task);
        var answer = commands.submit(workspace, report);
        String reason = answer.find(AlreadyAnswered.class)
                .map(already -> already.reason() == null ? "the task is " + already.state() : already.reason())
                .orElse(null);
        return new Reported(reason == null, reason, get(workspace, project, task));
    }
}
