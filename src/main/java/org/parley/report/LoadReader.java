package org.parley.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.agent.Agent;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.journal.FactReference;
import org.parley.project.Project;

/** Reads how much there is to do, again and again; what has ended it reads once. Not for more than one thread at a time. */
public final class LoadReader {
    private Map<FactStore, Map<String, ProjectLoad>> before = Map.of();

    public WorkLoad read(Collection<FactStore> workspaces) {
        Map<FactStore, Map<String, ProjectLoad>> now = new IdentityHashMap<>();
        workspaces.forEach(facts -> now.put(facts, projects(facts, before.getOrDefault(facts, Map.of()))));
        before = now;
        return WorkLoad.of(
                workspaces.stream().flatMap(facts -> facts.all(Agent.class, "")).toList(),
                now.values().stream().flatMap(all -> all.values().stream()).toList());
    }

    private static Map<String, ProjectLoad> projects(FactStore facts, Map<String, ProjectLoad> before) {
        Map<String, ProjectLoad> projects = new HashMap<>();
        facts.page(Project.class, "", "", Integer.MAX_VALUE)
                .forEach((id, json) -> Optional.ofNullable(before.get(id))
                        // The very same text: nothing has happened to it since.
                        .filter(load -> load.hasEnded() && load.project() == json)
                        .or(() -> read(facts, id))
                        .ifPresent(load -> projects.put(id, load)));
        return projects;
    }

    /** Of one moment; empty if the project has just been removed. */
    private static Optional<ProjectLoad> read(FactStore all, String id) {
        FactStore facts = all.copy(id, List.of());
        return facts.json(new FactReference(Project.class.getSimpleName(), id))
                .map(json -> ProjectLoad.of(all, facts, FactCodec.read(json, Project.class), json));
    }
}
