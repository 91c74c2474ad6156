package org.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.interpreted.RulePreparation;
import org.parley.engine.rules.prepared.ClassStamp;
import org.parley.engine.rules.prepared.PreparedRules;

/** A step of the build: translates the shipped rules, so that a start need not. */
public final class PrepareRules {
    private PrepareRules() {}

    /** @param arguments the rules folder, the folder of the classes, and the file that says which libraries they use */
    public static void main(String... arguments) throws IOException, RulesRejected {
        RuleSet rules = new RuleFolder(Path.of(arguments[0])).readRules();
        Path classes = Path.of(arguments[1]);
        Path index = classes.resolve(PreparedRules.RESOURCE);
        String stamp = ClassStamp.of(classes);
        if (!isUpToDate(index, rules, stamp, Path.of(arguments[2]))) {
            Files.createDirectories(index.getParent());
            Files.write(index, RulePreparation.prepare(Domains.VOCABULARY, Domains.TYPES, rules, stamp));
        }
    }

    private static boolean isUpToDate(Path index, RuleSet rules, String stamp, Path libraries) throws IOException {
        if (!Files.exists(index)
                || Files.getLastModifiedTime(index).compareTo(Files.getLastModifiedTime(libraries)) < 0) {
            return false;
        }
        PreparedRules known = PreparedRules.read(Files.readAllBytes(index), stamp);
        return rules.drl()
                        .allMatch(file ->
                                known.find(file.getKey(), file.getValue()).isPresent())
                && rules.policies()
                        .allMatch(file ->
                                known.policies(file.getKey(), file.getValue()).isPresent());
    }
}
