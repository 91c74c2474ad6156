package org.parley.engine.scenario;

import java.util.List;
import java.util.Optional;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Policy;
import org.parley.journal.FactChange;

/**
 * An example of what the rules decide: given facts, when a command comes, then decisions and facts.
 *
 * @param file     path below the rules folder
 * @param line     where it begins
 * @param given    inserts
 * @param policies take the place of the shipped ones of their types
 * @param steps    one after the other; most scenarios have one
 */
record Scenario(String file, int line, String name, List<FactChange> given, List<Policy> policies, List<Step> steps) {
    private static final String SUFFIX = ".scenarios.yaml";
    private static final String RULES = ".drl";

    /**
     * Commands and what comes of them.
     *
     * @param line      where they stand
     * @param when      carried out one after the other
     * @param decisions each occurs, and none of another type; empty if they do not matter
     * @param facts     each holds afterwards
     * @param absent    none of them holds afterwards
     * @param fires     rules that fire
     */
    record Step(
            int line,
            List<Command> when,
            Optional<List<Pattern>> decisions,
            List<Pattern> facts,
            List<Pattern> absent,
            List<RuleName> fires) {}

    /** The name of a rule, and where it is mentioned. */
    record RuleName(int line, String name) {}

    /** True if scenarios stand in a file of this name. */
    static boolean isFile(String path) {
        return path.endsWith(SUFFIX);
    }

    static boolean isRuleFile(String path) {
        return path.endsWith(RULES);
    }

    /** The file in which the scenarios of a rule file stand. */
    static String fileBeside(String ruleFile) {
        return ruleFile.substring(0, ruleFile.length() - RULES.length()) + SUFFIX;
    }
}
