package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.engine.rules.RuleCheck;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleLoader;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesAhead;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

class RulesAheadTest {
    private static final String RULE = """
            rule "An agent is heard"
            when
                $agent : Agent(agentId == "ann")
            then
                modify($agent) { setUnavailable("heard") }
            end
            """;

    @TempDir
    Path folder;

    private final AtomicInteger loads = new AtomicInteger();
    private final RuleLoader loader = source -> {
        loads.incrementAndGet();
        return Domains.loader().load(source);
    };

    @Test
    void what_was_compiled_ahead_is_not_compiled_again() throws Exception {
        new RuleFiles(folder).rules("first", RULE);

        Rules rules = rules(ahead());

        assertThat(loads).hasValue(1);
        assertThat(rules.active().source().files()).containsKey("test/first.drl");
    }

    @Test
    void files_that_have_changed_meanwhile_are_compiled_again() throws Exception {
        RuleFiles files = new RuleFiles(folder).rules("first", RULE);
        RulesAhead ahead = ahead();
        rules(ahead);
        files.rules("first", RULE.replace("ann", "ben"));

        assertThat(rules(ahead).active().source().files().get("test/first.drl")).contains("ben");
        assertThat(loads).hasValue(2);
    }

    @Test
    void what_is_wrong_is_told_where_the_rules_are_taken_into_use() throws Exception {
        new RuleFiles(folder).rules("first", RULE.replace("agentId", "agentIt"));

        assertThatThrownBy(() -> rules(ahead()))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("agentIt");
    }

    private RulesAhead ahead() {
        return RulesAhead.of(new RuleFolder(folder), Domains.TYPES, loader);
    }

    private Rules rules(RulesAhead ahead) throws IOException, RulesRejected {
        return Rules.checked(
                new RuleFolder(folder),
                Domains.TYPES,
                loader,
                RuleCheck.NONE,
                InstantSource.system(),
                new MemoryStore(),
                ahead);
    }
}
