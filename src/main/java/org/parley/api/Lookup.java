package org.parley.api;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.agent.Agent;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.Turn;
import org.parley.engine.fact.Fact;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.FactReference;
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
        return project(workspace, id, where -> ProjectView.of(where, id));
    }

    /** A report about a project, of one moment. */
    <T> T report(String workspace, String id, Function<ProjectView, T> report) {
        return project(workspace, id, where -> ProjectView.report(where, id, report));
    }

    private <T> T project(String workspace, String id, Function<Workspace, Optional<T>> reading) {
        Workspace where = workspace(workspace);
        return reading.apply(where)
                // Another process may just have acknowledged it.
                .or(() -> reading.apply(where.upToDate()))
                .orElseThrow(() -> Problems.notFound("there is no project %s in %s".formatted(id, workspace)));
    }

    Agent agent(String workspace, String id) {
        return fact(workspace, Agent.class, id, "agent");
    }

    /** @param word what it is called */
    <T extends Fact> T fact(String workspace, Class<T> type, String id, String word) {
        return FactCodec.read(json(workspace, type, id, word), type);
    }

    /** The same as an answer, with the tag of its content. */
    <T extends Fact> RestResponse<T> tagged(
            ResponseBuilder<T> answer, String workspace, Class<T> type, String id, String word) {
        return Tags.answer(answer, json(workspace, type, id, word), type);
    }

    /** The same as JSON. */
    String json(String workspace, Class<? extends Fact> type, String id, String word) {
        Workspace where = workspace(workspace);
        FactReference fact = new FactReference(type.getSimpleName(), id);
        return where.facts()
                .json(fact)
                .or(() -> where.upToDate().facts().json(fact))
                .orElseThrow(() -> Problems.notFound("there is no %s %s".formatted(word, id)));
    }

    Conversation conversation(String workspace, String id) {
        Workspace where = workspace(workspace);
        return where.facts()
                .find(Conversation.class, id)
                .or(() -> where.upToDate().facts().find(Conversation.class, id))
                .orElseThrow(() -> Problems.notFound("there is no conversation " + id));
    }

    ConversationMessage message(String workspace, String conversation, int number) {
        return workspace(workspace)
                .facts()
                .find(ConversationMessage.class, ConversationMessage.keyOf(conversation, number))
                .orElseThrow(() -> Problems.notFound("there is no message %d in %s".formatted(number, conversation)));
    }

    Turn turn(String workspace, String conversation, int number) {
        return workspace(workspace)
                .facts()
                .find(Turn.class, Turn.keyOf(conversation, number))
                .orElseThrow(() -> Problems.notFound("there is no turn %d in %s".formatted(number, conversation)));
    }

    boolean isTurn(String workspace, String conversation, int number) {
        Workspace where = workspace(workspace);
        FactReference turn = new FactReference(Turn.class.getSimpleName(), Turn.keyOf(conversation, number));
        return where.facts().json(turn).isPresent()
                // Another process may just have granted it.
                || where.upToDate().facts().json(turn).isPresent();
    }

    Task task(ProjectView project, String id) {
        return project.workspace()
                .facts()
                .find(Task.class, project.project().getProjectId() + "/" + id)
                .orElseThrow(() -> Problems.notFound("there is no task %s in %s"
                        .formatted(id, project.project().getProjectId())));
    }
}
