package org.parley.api;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.project.Task;
import org.parley.report.ProjectView;

/** Finds what a path names, or says that it is not there. */
@Singleton
class Lookup {
    private final Workspaces workspaces;

    Lookup(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    Workspace workspace(String name) {
        return workspaces.find(name).orElseThrow(() -> Problems.notFound("there is no workspace " + name));
    }

    ProjectView project(String workspace, String id) {
        return report(workspace, id, Function.identity());
    }

    /** A report about a project, of one moment. */
    <T> T report(String workspace, String id, Function<ProjectView, T> report) {
        return ProjectView.report(workspace(workspace), id, report)
                .orElseThrow(() -> Problems.notFound("there is no project %s in %s".formatted(id, workspace)));
    }

    Task task(ProjectView project, String id) {
        return project.workspace()
                .facts()
                .find(Task.class, project.project().getProjectId() + "/" + id)
                .orElseThrow(() -> Problems.notFound("there is no task %s in %s"
                        .formatted(id, project.project().getProjectId())));
    }
}
