package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.agent.RegisterAgent;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.project.ProjectFile.AgentEntry;
import org.parley.project.ProjectReader;

/** Reads an agent that is sent alone: the same form, and the same checks, as in a project file. */
public final class AgentInput {
    private static final String IN_FILE = "/agents/0";

    private AgentInput() {}

    /**
     * The command that registers the agent.
     *
     * @param id as the path has it; a body may leave it out
     * @throws InvalidInput with every mistake in the body
     */
    public static RegisterAgent read(String id, JsonNode body) {
        if (!(body instanceof ObjectNode given)) {
            throw new InvalidInput(List.of(new InputError("", "expected an object")));
        }
        if (given.has("agent_id") && !id.equals(given.get("agent_id").asText())) {
            throw new InvalidInput(List.of(
                    new InputError("/agent_id", "%s is not the %s of the path".formatted(given.get("agent_id"), id))));
        }
        ObjectNode agent = given.deepCopy().put("agent_id", id);
        AgentEntry entry = readAlone(agent);
        return new RegisterAgent(
                entry.agentId(),
                entry.name() == null ? id : entry.name(),
                entry.occupation(),
                entry.skillLevels(),
                entry.preferences(),
                entry.maxConcurrent(),
                entry.endpoint(),
                entry.polls());
    }

    private static AgentEntry readAlone(ObjectNode agent) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("project_id", "none");
        file.putObject("scheduling").put("start_date", "2000-01-01T00:00:00");
        file.putArray("agents").add(agent);
        file.putArray("tasks");
        try {
            return new ProjectReader().read(file).agents().get(0);
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.errors().stream()
                    .map(error -> new InputError(error.pointer().replaceFirst("^" + IN_FILE, ""), error.message()))
                    .toList());
        }
    }
}
