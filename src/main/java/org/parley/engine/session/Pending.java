package org.parley.engine.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Dated;
import org.parley.journal.FactReference;
import org.parley.journal.JournalEntry;

/** A command on its way: first waiting, then carried out, then in the journal. */
final class Pending {
    private final Command command;
    private final boolean byItself;
    private final String idempotencyKey;
    private final Guard guard;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    private JournalEntry entry;
    private Answer result;

    private Pending(Command command, String idempotencyKey, Guard guard, boolean byItself) {
        this.command = command;
        this.idempotencyKey = idempotencyKey;
        this.guard = guard;
        this.byItself = byItself;
    }

    /** @param idempotencyKey null if the sender gave none */
    static Pending from(Command command, String idempotencyKey, Guard guard) {
        return new Pending(command, idempotencyKey, guard, false);
    }

    /** What the workspace commands itself; if another process was first, there is nothing left to do. */
    static Pending byItself(Command command) {
        return new Pending(command, null, Guard.NONE, true);
    }

    boolean isByItself() {
        return byItself;
    }

    /** False if its sender does not want it carried out on these facts. */
    boolean isWanted(Function<FactReference, Optional<String>> facts) {
        return guard.permits(facts);
    }

    Command command() {
        return command;
    }

    /** True if that is what the entry records, apart from when it came. */
    boolean isCommandOf(JournalEntry recorded) {
        return essence(FactCodec.write(command)).equals(essence(recorded.command()));
    }

    private JsonNode essence(String json) {
        JsonNode given = FactCodec.parse(json);
        return command instanceof Dated ? ((ObjectNode) given).without("at") : given;
    }

    /** Null if the sender gave none. */
    String idempotencyKey() {
        return idempotencyKey;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    void carriedOut(JournalEntry as, Answer with) {
        entry = as;
        result = with;
    }

    /** What it has become, if the journal takes it. */
    JournalEntry entry() {
        return entry;
    }

    void committed() {
        answer.complete(result);
    }

    void failed(Throwable failure) {
        answer.completeExceptionally(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
    }
}
