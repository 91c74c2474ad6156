package org.parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.session.Workspace;
import org.parley.project.Project;
import org.parley.project.ProjectDefinition;
import org.parley.project.RemoveProject;
import org.parley.project.SubmitProject;

/**
 * Brings the project of a file under way, whether its store has heard of it before or not.
 *
 * @param store null if it is in memory only
 */
record Beginning(Workspace workspace, SubmitProject submit, ProjectOptions options, String store) {
    /**
     * Whether it has begun before, and goes on.
     *
     * @throws InvalidInput if it cannot, here or with these options
     */
    boolean goesOn() {
        boolean begun = hasBegun();
        if (begun) {
            options.refuseAny();
            if (project().filter(Project::isLive).isPresent()) {
                throw mistake("%s works for real; a server goes on with it".formatted(submit.projectId()));
            }
        }
        return begun;
    }

    private boolean hasBegun() {
        return project()
                .filter(this::isOfTheFile)
                .filter(project -> project.getState().isUnderWay())
                .isPresent();
    }

    /** Submits it and starts it; of that only what has not been done before. */
    void begin() throws ExecutionException, InterruptedException {
        if (goesOn()) {
            workspace.wake();
        } else if (project()
                .filter(this::isOfTheFile)
                .filter(project -> project.getState() == Project.State.PENDING)
                .isPresent()) {
            start();
        } else {
            submitFile();
            try {
                start();
            } catch (RefusedByRule refused) {
                // Whoever mends what was refused wants to run it, and not to hear that it is there.
                workspace.submit(new RemoveProject(submit.projectId(), null)).get();
                throw refused;
            }
        }
    }

    private void submitFile() throws ExecutionException, InterruptedException {
        Optional<Project> taken = project();
        try {
            RefusedByRule.check(workspace.submit(submit).get());
        } catch (RefusedByRule refused) {
            throw taken.map(project -> refused.with(hint(project))).orElse(refused);
        }
        if (project().isEmpty()) {
            throw mistake("no rule takes the project in");
        }
    }

    private void start() throws ExecutionException, InterruptedException {
        RefusedByRule.check(workspace.submit(options.run(submit.projectId())).get());
    }

    private String hint(Project project) {
        return isOfTheFile(project)
                ? "it is %s; for another run take another project_id or another store; what came of it:"
                                .formatted(project.getState())
                        + " parley journal show --store " + store
                : "it is %s, and was submitted as another file; take another project_id or another store"
                        .formatted(project.getState());
    }

    private boolean isOfTheFile(Project project) {
        return workspace
                .facts()
                .find(ProjectDefinition.class, project.getProjectId())
                .filter(known -> known.definition().equals(submit.definition()))
                .isPresent();
    }

    private Optional<Project> project() {
        return workspace.facts().find(Project.class, submit.projectId());
    }

    private static InvalidInput mistake(String message) {
        return new InvalidInput(List.of(new InputError("", message)));
    }
}
