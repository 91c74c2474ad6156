package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.agent.Agent;
import org.parley.engine.fact.Levels;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.project.ProjectDefinition;
import org.parley.project.ProjectTeam;

/** The agents that a project file names. */
final class Team {
    private Team() {}

    static List<String> of(ProjectView view) {
        return agents(view.facts(), view.id())
                .map(agent -> agent.path("agent_id").asText())
                .toList();
    }

    /** By agent, the levels that the file declares. */
    static Map<String, Levels> skillsOf(FactStore facts, String project) {
        Map<String, Levels> skills = new HashMap<>();
        agents(facts, project)
                .forEach(agent -> skills.put(
                        agent.path("agent_id").asText(),
                        agent.has("skill_levels")
                                ? FactCodec.JSON.convertValue(agent.get("skill_levels"), Levels.class)
                                : Levels.NONE));
        return skills;
    }

    /** Those of the ids who are there, as they are now; in a project that has ended, as they were then. */
    static Map<String, ProjectTeam.Member> membersOf(FactStore facts, String project, Collection<String> ids) {
        return membersOf(facts, facts, project, ids);
    }

    /** The same, with the agents among other facts than the project. */
    static Map<String, ProjectTeam.Member> membersOf(
            FactStore facts, FactStore agents, String project, Collection<String> ids) {
        return facts.find(ProjectTeam.class, project)
                .map(team -> team.members().stream().filter(member -> ids.contains(member.agentId())))
                .orElseGet(() -> ids.stream()
                        .flatMap(id -> agents.find(Agent.class, id).stream())
                        .map(agent -> new ProjectTeam.Member(
                                agent.getAgentId(), agent.getSkills(), agent.getMaxConcurrent())))
                .collect(Collectors.toMap(ProjectTeam.Member::agentId, Function.identity()));
    }

    private static Stream<JsonNode> agents(FactStore facts, String project) {
        JsonNode agents = facts.find(ProjectDefinition.class, project)
                .orElseThrow()
                .definition()
                .path("agents");
        return StreamSupport.stream(agents.spliterator(), false);
    }
}
