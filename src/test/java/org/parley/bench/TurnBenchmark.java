package org.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

/**
 * What it costs to let rules decide who speaks: the same conversations held by them and by {@link PlainConversation}, in
 * turn, in one process. That both choose the same is asserted; how long they take is not.
 */
@Tag("bench")
class TurnBenchmark {
    private static final Path RESULT = Path.of("target", "bench", "turns.json");
    private static final int MESSAGES = 10_000;
    private static final int ROUNDS = 5;

    @Test
    void rules_and_plain_java_choose_the_same() throws IOException, RulesRejected {
        RuleBases.quiet();
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                new MemoryStore());
        List<Map<String, Object>> results = new ArrayList<>();
        System.out.println(TurnComparison.HEADER);
        for (String strategy : TurnWorkload.STRATEGIES) {
            new TurnComparison(strategy, 100, MESSAGES).measure(rules, 3);
            TurnComparison small = new TurnComparison(strategy, 10, MESSAGES).measure(rules, ROUNDS);
            TurnComparison middle = new TurnComparison(strategy, 100, MESSAGES).measure(rules, ROUNDS);
            TurnComparison large = new TurnComparison(strategy, 1_000, MESSAGES).measure(rules, ROUNDS);
            for (TurnComparison each : List.of(small, middle, large)) {
                System.out.println(each.line(small));
                results.add(each.toJson(small));
            }
        }
        Files.createDirectories(RESULT.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(RESULT.toFile(), results);
    }
}
