package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import org.parley.engine.interpreter.Vocabulary;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.PolicyReader;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.prepared.PreparedOutput;
import org.parley.engine.rules.prepared.PreparedRules;

/** Translates rule files when the program is built, so that a start need not. */
public final class RulePreparation {
    private RulePreparation() {}

    /**
     * The index of some rules.
     *
     * @param stamp of the classes that are to use it
     * @throws RulesRejected if they cannot be loaded
     */
    public static byte[] prepare(Vocabulary vocabulary, FactTypes types, RuleSet rules, String stamp)
            throws RulesRejected {
        PreparedRules.Writer index = new PreparedRules.Writer(stamp);
        for (InterpretingLoader.TranslatedFile file :
                new InterpretingLoader(vocabulary, PreparedRules.NONE).files(rules)) {
            PreparedOutput content = index.part();
            boolean isWritten = write(file.content(), content);
            index.add(file.file().path(), file.file().text(), file.file().outline(), isWritten ? content : null);
        }
        List<RuleProblem> problems = new ArrayList<>();
        PolicyReader policies = new PolicyReader(types);
        rules.policies()
                .forEach(file ->
                        index.add(file.getKey(), file.getValue(), policies.read(rules, file.getKey(), problems)));
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        return index.bytes();
    }

    private static boolean write(Translated file, PreparedOutput content) {
        try {
            new ModelWriter(content).write(file);
            return true;
        } catch (IllegalArgumentException e) {
            // It is translated at each start.
            return false;
        }
    }
}
