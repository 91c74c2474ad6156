package org.parley.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.parley.conversation.Conversation;
import org.parley.conversation.Unanswered;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Workspace;
import org.parley.journal.JournalEntry;

/** Waits until all that was said in a conversation has been answered. */
final class Silence implements Consumer<JournalEntry> {
    private final Workspace workspace;
    private final String conversationId;
    private final CompletableFuture<Void> silent = new CompletableFuture<>();

    Silence(Workspace workspace, String conversationId) {
        this.workspace = workspace;
        this.conversationId = conversationId;
        workspace.onEntry(this);
    }

    @Override
    public void accept(JournalEntry entry) {
        FactStore facts = workspace.facts();
        boolean answered = facts.find(Conversation.class, conversationId)
                        .filter(conversation -> conversation.getOpen() == 0)
                        .isPresent()
                && facts.all(Unanswered.class, conversationId + "/").findAny().isEmpty();
        if (answered) {
            silent.complete(null);
        }
    }

    void await() throws ExecutionException, InterruptedException {
        silent.get();
        workspace.forget(this);
    }
}
