package org.parley.journal.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.journal.ArchivedRules;
import org.parley.journal.RuleActivation;
import org.parley.journal.RuleArchive;

/** The versions of the rules, in the database. */
final class SqlRuleArchive implements RuleArchive {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final GroupCommit commits;

    SqlRuleArchive(Database database, GroupCommit commits) {
        this.database = database;
        this.commits = commits;
    }

    @Override
    public void keep(ArchivedRules rules) {
        Write write = Write.of("""
                insert into rules_version (version, activated_at, files) values (?, ?, ?)
                on conflict (version) do update set files = excluded.files
                """, rules.version(), rules.activatedAt().toString(), json(rules));
        commits.add(write);
        write.await();
    }

    @Override
    public Optional<ArchivedRules> find(String version) {
        return database.find(
                row -> new ArchivedRules(version, Instant.parse(row.getString(1)), files(row.getString(2))),
                "select activated_at, files from rules_version where version = ?",
                version);
    }

    @Override
    public void activated(RuleActivation activation) {
        Write write = Write.of(
                "insert into rules_activation (at, version, author, running) values (?, ?, ?, ?) on conflict do nothing",
                activation.at().toString(),
                activation.version(),
                activation.author(),
                activation.running());
        commits.add(write);
        write.await();
    }

    @Override
    public List<RuleActivation> activations() {
        return database.list(
                row -> new RuleActivation(
                        row.getString(2), Instant.parse(row.getString(1)), row.getString(3), row.getString(4)),
                "select at, version, author, running from rules_activation order by at desc");
    }

    private static String json(ArchivedRules rules) {
        try {
            return JSON.writeValueAsString(rules.files());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written", e);
        }
    }

    private static TreeMap<String, String> files(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the archived rules are damaged", e);
        }
    }
}
