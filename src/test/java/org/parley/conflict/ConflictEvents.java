package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.Chance;
import org.parley.engine.fact.Command;

/** What agents want, offer and claim, by chance; the same for the same seed. Much of it is refused at its time. */
final class ConflictEvents {
    private static final Instant DAY = Instant.parse("2024-01-15T08:00:00Z");
    private static final int QUARTERS = 40;

    private final Chance chance;

    ConflictEvents(Chance chance) {
        this.chance = chance;
    }

    private int below(int limit) {
        return chance.below(limit);
    }

    /** The next thing that happens while these disputes are under way. */
    Command next(List<Conflict> disputes, Instant at) {
        return switch (below(10)) {
            case 0, 1, 2 -> new SetGoal("g" + below(2), agent(), value(), below(4), at);
            case 3 -> new DropGoal("g" + below(2), agent(), at);
            case 4, 5 -> new OfferCompromises(dispute(disputes), agent(), offers(), at);
            case 6 -> below(4) == 0 ? new SettleConflict(dispute(disputes), value(), "owner", at) : claim(at);
            case 7, 8 -> claim(at);
            default -> new ReleaseTime(agent(), task(), at);
        };
    }

    private ClaimTime claim(Instant at) {
        Instant from = DAY.plus(Duration.ofMinutes(15L * below(QUARTERS)));
        return new ClaimTime(agent(), task(), from, from.plusSeconds(60L * below(120)), 1 + below(5), at);
    }

    private List<Compromise> offers() {
        return IntStream.rangeClosed(0, below(2))
                .mapToObj(n -> new Compromise(value(), below(11)))
                .toList();
    }

    private String dispute(List<Conflict> disputes) {
        return disputes.isEmpty() ? "goal-g0-1" : chance.oneOf(disputes).getConflictId();
    }

    private JsonNode value() {
        return IntNode.valueOf(below(3));
    }

    private String agent() {
        return "a" + below(3);
    }

    private String task() {
        return "t" + below(4);
    }
}
