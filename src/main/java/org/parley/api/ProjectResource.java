package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.agent.Agent;
import org.parley.engine.input.InputError;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.FactCodec;
import org.parley.project.Project;
import org.parley.project.ProjectDefinition;
import org.parley.project.ProjectNames;
import org.parley.project.ProjectReader;
import org.parley.project.ReleaseAgent;
import org.parley.project.RemoveProject;
import org.parley.project.ReserveAgent;
import org.parley.project.RunProject;
import org.parley.project.SubmitProject;
import org.parley.project.Task;
import org.parley.report.ProjectAnalytics;
import org.parley.report.ProjectResult;
import org.parley.report.ProjectStatus;
import org.parley.report.ProjectView;
import org.parley.report.Timeline;

/** Projects: submit a file, run it, see what comes of it. */
@Path("/v1/workspaces/{workspace}/projects")
@Tag(name = "projects")
class ProjectResource {
    private final Rules rules;
    private final Lookup lookup;
    private final Commands commands;

    ProjectResource(Rules rules, Lookup lookup, Commands commands) {
        this.rules = rules;
        this.lookup = lookup;
        this.commands = commands;
    }

    @POST
    @Operation(summary = "Submit a project file")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(ref = ProjectFileSchema.FILE)))
    public RestResponse<JsonNode> submit(String workspace, String body) {
        SubmitProject command = SubmitProject.of(
                ProjectReader.parse(body), ProjectNames.of(rules.active().policies()));
        commands.submit(workspace, command);
        return Created.at(get(workspace, command.projectId()), workspace, "projects", command.projectId());
    }

    @GET
    @Operation(summary = "All projects, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Project.class, "");
    }

    @GET
    @Path("{project}")
    @Operation(summary = "One project, with the file it was submitted as, and what in it may not be meant")
    public JsonNode get(String workspace, String project) {
        ProjectView view = lookup.project(workspace, project);
        ObjectNode answer = (ObjectNode) FactCodec.tree(view.project());
        JsonNode definition = view.facts()
                .find(ProjectDefinition.class, project)
                .orElseThrow()
                .definition();
        answer.set("definition", definition);
        List<InputError> warnings = ProjectReader.warnings(definition);
        return warnings.isEmpty() ? answer : answer.set("warnings", FactCodec.tree(warnings));
    }

    @DELETE
    @Path("{project}")
    @Operation(summary = "Remove a project that is not under way, with all that belongs to it")
    public void delete(String workspace, String project) {
        lookup.project(workspace, project);
        commands.submit(workspace, new RemoveProject(project, null));
    }

    @POST
    @Path("{project}/run")
    @Operation(summary = "Start a project; it goes on by itself, in virtual time or live")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            description = "How to run it; may be left out",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RunRequest.class)))
    public RestResponse<ProjectStatus> run(String workspace, String project, String body) {
        lookup.project(workspace, project);
        RunRequest run = RunRequest.read(
                body, rules.active(), lookup.workspace(workspace).facts());
        commands.submit(
                workspace,
                new RunProject(
                        project,
                        run.mode(),
                        run.checkpointFrequency(),
                        run.spawnAdditionalMeetings(),
                        run.live(),
                        run.seed(),
                        null));
        return RestResponse.ResponseBuilder.accepted(status(workspace, project))
                .location(Created.path(workspace, "projects", project, "status"))
                .build();
    }

    @GET
    @Path("{project}/status")
    @Operation(summary = "How far a project is, and what keeps it from going on")
    public ProjectStatus status(String workspace, String project) {
        return lookup.report(workspace, project, ProjectStatus::of);
    }

    @GET
    @Path("{project}/tasks")
    @Operation(summary = "The tasks of a project, by id")
    public Page<JsonNode> tasks(String workspace, String project, @BeanParam PageRequest page) {
        ProjectView view = lookup.project(workspace, project);
        return page.of(view.facts(), Task.class, project + "/");
    }

    @GET
    @Path("{project}/timeline")
    @Operation(summary = "When tasks were planned and when they were done")
    public Timeline timeline(String workspace, String project) {
        return lookup.report(workspace, project, Timeline::of);
    }

    @GET
    @Path("{project}/result")
    @Operation(summary = "What a project came to; of one under way, so far")
    public ProjectResult result(String workspace, String project) {
        return lookup.report(workspace, project, ProjectResult::of);
    }

    @GET
    @Path("{project}/analytics")
    @Operation(
            summary = "Critical path, slack and waiting time of tasks, load and growth of agents; so far, if under way")
    public ProjectAnalytics analytics(String workspace, String project) {
        return lookup.report(workspace, project, ProjectAnalytics::of);
    }

    @PUT
    @Path("{project}/reservations/{agent}")
    @Operation(summary = "Let an agent work for this project alone until it ends")
    @Consumes(MediaType.WILDCARD)
    public Agent reserve(String workspace, String project, String agent) {
        lookup.project(workspace, project);
        if (!project.equals(lookup.agent(workspace, agent).getReservedFor())) {
            commands.submit(workspace, new ReserveAgent(project, agent));
        }
        return lookup.agent(workspace, agent);
    }

    @DELETE
    @Path("{project}/reservations/{agent}")
    @Operation(summary = "Let a reserved agent work for all projects again")
    public void release(String workspace, String project, String agent) {
        lookup.project(workspace, project);
        lookup.agent(workspace, agent);
        commands.submit(workspace, new ReleaseAgent(project, agent));
    }
}
