package org.parley.engine.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.OwnDecision;
import org.parley.engine.fact.Refusal;
import org.parley.engine.rules.FactTypes;
import org.parley.journal.DecisionRecord;
import org.parley.journal.JournalEntry;

/**
 * What became of a command, once the journal has it.
 *
 * @param sequence     the command's place in the journal
 * @param rulesVersion the rules that decided
 */
public record Answer(long sequence, String rulesVersion, List<RuleDecision> decided) {
    /** A decision and the rule that made it. */
    public record RuleDecision(String rule, Decision decision) {}

    /** Waits for one, or for something like it; throws what kept it from coming. */
    public static <T> T await(CompletableFuture<T> coming) {
        try {
            return coming.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The answer to a command of the past. */
    static Answer of(JournalEntry entry, FactTypes types) {
        return new Answer(
                entry.sequence(),
                entry.rulesVersion(),
                entry.firings().stream()
                        .flatMap(firing -> firing.decisions().stream()
                                .map(decision -> new RuleDecision(firing.rule(), decision(decision, types))))
                        .toList());
    }

    private static Decision decision(DecisionRecord decision, FactTypes types) {
        return types.find(decision.type())
                .map(type -> (Decision) FactCodec.read(decision.json(), type))
                .orElseGet(
                        () -> new OwnDecision(decision.type(), decision.subjects(), FactCodec.parse(decision.json())));
    }

    public Stream<Decision> decisions() {
        return decided.stream().map(RuleDecision::decision);
    }

    /** The first decision of the type. */
    public <T extends Decision> Optional<T> find(Class<T> type) {
        return decisions().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The refusal of the command, if it was refused. */
    public Optional<RuleDecision> refusal() {
        return decided.stream()
                .filter(each -> each.decision() instanceof Refusal refusal && !refusal.concernsRules())
                .findFirst();
    }
}
