package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;

/** The agents of a file by id and by name; a name that several agents have is nobody's. */
final class Roster {
    private final boolean readable;
    private final Ids ids;
    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Nearest nearest;

    private Roster(boolean readable, Ids ids) {
        this.readable = readable;
        this.ids = ids;
        this.nearest = new Nearest(ids.all());
    }

    static Roster of(JsonNode agents, Mistakes mistakes) {
        Roster roster = new Roster(agents.isArray(), Ids.of(FileEntry.of(agents, "agents"), "agent_id", mistakes));
        for (JsonNode agent : agents) {
            if (agent.path("agent_id").isTextual() && agent.path("name").isTextual()) {
                roster.idsByName
                        .computeIfAbsent(agent.path("name").textValue(), name -> new LinkedHashSet<>())
                        .add(agent.path("agent_id").textValue());
            }
        }
        return roster;
    }

    void check(String attendee, String pointer, Mistakes mistakes) {
        Set<String> candidates = idsOf(attendee);
        if (candidates.isEmpty() && readable) {
            mistakes.value(
                    pointer,
                    "attendee %s is not an agent of this file%s"
                            .formatted(Quoted.of(attendee), nearest.hint(attendee)));
        } else if (candidates.size() > 1) {
            mistakes.value(
                    pointer,
                    "attendee %s is the name of several agents (%s); give an agent_id"
                            .formatted(Quoted.of(attendee), String.join(", ", candidates)));
        }
    }

    /** An id, not a name. */
    void checkId(String agent, String pointer, Mistakes mistakes) {
        if (readable && !ids.contains(agent)) {
            mistakes.value(
                    pointer,
                    "agent %s is not an agent of this file%s".formatted(Quoted.of(agent), nearest.hint(agent)));
        }
    }

    /** The agents of attendees that were checked, each once, also one who is there by id and by name. */
    List<String> idsOfAll(List<String> attendees) {
        return attendees.stream()
                .map(attendee -> idsOf(attendee).iterator().next())
                .distinct()
                .toList();
    }

    private Set<String> idsOf(String attendee) {
        return ids.contains(attendee) ? Set.of(attendee) : idsByName.getOrDefault(attendee, Set.of());
    }
}
