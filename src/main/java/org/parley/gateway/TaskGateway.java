package org.parley.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.parley.conversation.AgentCallPolicy;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.KeyReused;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.OutboxMessage;
import org.parley.project.CompleteTask;
import org.parley.project.FailTask;
import org.parley.project.LoseTask;
import org.parley.project.Task;
import org.parley.project.TaskReport;
import org.parley.project.WorkRequested;
import org.parley.report.WorkOrder;

/**
 * Asks live agents to do their tasks, and brings what they answer back as commands. A task may be asked for twice after a
 * crash, always under the same id; its answer is taken once.
 */
public final class TaskGateway extends InquiryCarrier {
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final Guards<TaskAnswer> guards;
    private final TaskEndpoints endpoints;

    public TaskGateway(Workspaces workspaces, InstantSource clock, Executor threads, Outbound outbound) {
        super(workspaces, clock, threads);
        this.guards = new Guards<>(TaskAnswer.TYPE, this::policy);
        this.endpoints = new TaskEndpoints(outbound);
    }

    @Override
    public Duration patience(OutboxMessage message) {
        AgentCallPolicy terms = policy();
        long waits = terms.delayMillis() * (1L << Math.min(20, terms.attempts()));
        return call(request(message))
                .multipliedBy(terms.attempts())
                .multipliedBy(2)
                .plusMillis(2 * waits + terms.pauseMillis())
                .plus(AFTERWARDS);
    }

    @Override
    CompletionStage<Void> ask(Workspace workspace, OutboxMessage message) {
        WorkRequested request = request(message);
        Optional<Task> task = workspace.facts().find(Task.class, request.task()).filter(each -> isMeant(each, request));
        if (task.isEmpty() || !clock.instant().isBefore(request.until())) {
            // It has been answered, or taken back, or the rules will find that it was not.
            return CompletableFuture.completedFuture(null);
        }
        TaskCall call = new TaskCall(
                message.id(),
                request.destination(),
                call(request),
                WorkOrder.of(workspace.name(), workspace.facts(), task.get()));
        return guards.callWhenPossible(request.destination(), () -> endpoints.ask(call))
                .handle((answer, failure) -> failure == null ? report(request, answer) : lost(request, failure))
                .thenCompose(report -> report.map(each -> submit(workspace, each, message.id()))
                        .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    private static boolean isMeant(Task task, WorkRequested request) {
        return task.isHandedOut()
                && task.getAttempts() == request.attempt()
                && request.agentId().equals(task.getAgentId());
    }

    private static CompletionStage<Void> submit(Workspace workspace, TaskReport report, String key) {
        return workspace.submit(report, key).handle((taken, failure) -> {
            if (failure != null && !(Failures.cause(failure) instanceof KeyReused)) {
                throw new CompletionException(Failures.cause(failure));
            }
            return null;
        });
    }

    /** Nothing if the agent will call back. */
    private static Optional<TaskReport> report(WorkRequested request, TaskAnswer answer) {
        return switch (answer.status()) {
            case ACCEPTED -> Optional.empty();
            case COMPLETED ->
                Optional.of(new CompleteTask(
                        request.task(), request.agentId(), request.attempt(), answer.result(), answer.usage(), null));
            case FAILED ->
                Optional.of(new FailTask(
                        request.task(), request.agentId(), request.attempt(), answer.reason(), answer.usage(), null));
        };
    }

    private static Optional<TaskReport> lost(WorkRequested request, Throwable failure) {
        return Optional.of(
                new LoseTask(request.task(), request.agentId(), request.attempt(), Failures.words(failure), null));
    }

    private static Duration call(WorkRequested request) {
        return Duration.ofMillis(Math.max(1, Math.round(request.callSeconds() * 1000)));
    }

    private static WorkRequested request(OutboxMessage message) {
        return FactCodec.read(message.message(), WorkRequested.class);
    }

    private AgentCallPolicy policy() {
        return workspaces.rules().active().policy(AgentCallPolicy.class).orElseThrow();
    }
}
