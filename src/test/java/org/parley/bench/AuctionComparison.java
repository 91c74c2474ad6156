package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.engine.rules.Rules;

/**
 * Auctions among so many bidders, five of whom have each skill, by the rules and by plain Java in turn. Some contracts are
 * under way at any time, so that loads differ.
 */
final class AuctionComparison {
    static final String HEADER =
            "| bidders | auctions | rules us an auction | plain us | ratio |\n|---|---|---|---|---|";

    private static final int WITH_EACH_SKILL = 5;
    private static final int UNDER_WAY = 8;
    private static final int CAPACITY = 3;

    private final int bidders;
    private final int auctions;
    private final Measure rules = new Measure();
    private final Measure plain = new Measure();

    AuctionComparison(int bidders, int auctions) {
        this.bidders = bidders;
        this.auctions = auctions;
    }

    /** Runs both, round by round, and makes sure that they find the same. */
    AuctionComparison measure(Rules base, int rounds) {
        for (int round = 0; round < rounds; round++) {
            String[] found = new String[auctions];
            String[] other = new String[auctions];
            try (RulesAuction auction = new RulesAuction(base)) {
                for (int number = 0; number < bidders; number++) {
                    auction.register("a" + number, skill(number), CAPACITY);
                }
                rules.time(() -> byRules(auction, found));
            }
            PlainAuction auction = new PlainAuction();
            for (int number = 0; number < bidders; number++) {
                auction.register("a" + number, skill(number), CAPACITY);
            }
            plain.time(() -> byHand(auction, other));
            assertThat(found).isEqualTo(other);
        }
        return this;
    }

    private void byRules(RulesAuction auction, String[] found) {
        Deque<Integer> underWay = new ArrayDeque<>();
        for (int number = 0; number < auctions; number++) {
            found[number] = auction.call("c" + number, skill(number * 7), number % 5);
            underWay.add(number);
            if (underWay.size() > UNDER_WAY) {
                int ended = underWay.poll();
                if (found[ended] != null) {
                    auction.result("c" + ended, found[ended]);
                }
            }
        }
    }

    private void byHand(PlainAuction auction, String[] found) {
        Deque<Integer> underWay = new ArrayDeque<>();
        for (int number = 0; number < auctions; number++) {
            found[number] = auction.call("c" + number, skill(number * 7), number % 5);
            underWay.add(number);
            if (underWay.size() > UNDER_WAY) {
                int ended = underWay.poll();
                if (found[ended] != null) {
                    auction.result("c" + ended);
                }
            }
        }
    }

    private String skill(int number) {
        return "skill" + number % Math.max(1, bidders / WITH_EACH_SKILL);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %.1f | %.2f | %.0f |",
                bidders,
                auctions,
                rules.median() * 1000 / auctions,
                plain.median() * 1000 / auctions,
                rules.median() / plain.median());
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bidders", bidders);
        json.put("auctions", auctions);
        json.put("rules_ms", rules.toJson());
        json.put("plain_ms", plain.toJson());
        json.put("ratio", rules.median() / plain.median());
        return json;
    }
}
