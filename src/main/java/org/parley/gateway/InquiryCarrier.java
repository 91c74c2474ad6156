package org.parley.gateway;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.OutboxMessage;

/**
 * Takes messages to agents whose answers become commands. Nobody is asked before this process has the entry that wants it,
 * nor when the workspace is gone.
 */
abstract class InquiryCarrier implements Carrier {
    final Workspaces workspaces;
    final InstantSource clock;

    private final Executor threads;

    /** @param threads for what is to be done between the answers */
    InquiryCarrier(Workspaces workspaces, InstantSource clock, Executor threads) {
        this.workspaces = workspaces;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public final CompletionStage<Void> carry(OutboxMessage message) {
        Optional<Workspace> workspace = workspaces.find(message.workspace());
        if (workspace.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return workspace
                .get()
                .reached(message.sequence())
                .thenComposeAsync(reached -> ask(workspace.get(), message), threads);
    }

    /** Completes when what was answered is in the journal, or no answer is wanted any more. */
    abstract CompletionStage<Void> ask(Workspace workspace, OutboxMessage message);
}
