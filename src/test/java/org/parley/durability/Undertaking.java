package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** A project alone in its workspace, so that nothing but what happens to the server could change what becomes of it. */
record Undertaking(Insistence commands, String workspace, ProjectFile file) {
    /** Submits it and lets it run. */
    Undertaking begin() {
        commands.acknowledged("PUT", base(), null, null);
        commands.acknowledged("POST", base() + "/projects", file.file(), workspace + "-submit");
        commands.acknowledged("POST", path() + "/run", null, workspace + "-run");
        return this;
    }

    /** True once it is completed, if the server answers. */
    boolean isCompleted() {
        return commands.client()
                .ifAnswered("GET", path() + "/status", null, null)
                .filter(reply -> !reply.isUnavailable())
                .map(this::state)
                .filter("COMPLETED"::equals)
                .isPresent();
    }

    /** How many tasks are completed. */
    int progress() {
        return commands.client().get(path() + "/status").at("/tasks/COMPLETED").asInt();
    }

    Undertaking awaitCompletion() {
        Wait.until(workspace + " is completed", this::isCompleted);
        return this;
    }

    Outcome outcome() {
        return Outcome.of(commands.client(), workspace, file.id());
    }

    private String state(Reply reply) {
        assertThat(reply.status())
                .as("what was acknowledged is there: %s", reply)
                .isEqualTo(200);
        JsonNode halted = reply.body().path("halted");
        assertThat(halted.isMissingNode() || halted.isNull())
                .as("%s goes on: %s", workspace, reply)
                .isTrue();
        return reply.body().get("state").asText();
    }

    private String base() {
        return "/v1/workspaces/" + workspace;
    }

    private String path() {
        return base() + "/projects/" + file.id();
    }
}
