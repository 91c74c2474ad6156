package org.parley.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What edits cost one server, round by round. */
final class EditFigures {
    static final String HEADER =
            "| rules | live facts | a policy, ms | a rule, ms | a broken rule, until it is told, ms"
                    + " | the first command after, ms | another command, ms |\n|---|---|---|---|---|---|---|";

    private final int rules;
    private final int facts;
    private final Spread policy = new Spread();
    private final Spread rule = new Spread();
    private final Spread broken = new Spread();
    private final Spread first = new Spread();
    private final Spread other = new Spread();

    EditFigures(int rules, int facts) {
        this.rules = rules;
        this.facts = facts;
    }

    void round(EditedServer server) throws IOException {
        policy.add(server.policy());
        server.command();
        rule.add(server.rule());
        first.add(server.command());
        other.add(server.command());
        broken.add(server.brokenRule());
        server.command();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %s | %s | %s | %s |",
                rules,
                facts,
                policy.text("%.0f"),
                rule.text("%.0f"),
                broken.text("%.0f"),
                first.text("%.0f"),
                other.text("%.1f"));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rules", rules);
        json.put("live_facts", facts);
        json.put("policy_ms", policy.toJson());
        json.put("rule_ms", rule.toJson());
        json.put("broken_rule_ms", broken.toJson());
        json.put("first_command_ms", first.toJson());
        json.put("other_command_ms", other.toJson());
        return json;
    }
}
