package org.parley.engine.scenario;

import java.util.List;
import org.parley.engine.rules.RuleSet;

/**
 * Which scenarios are carried out.
 *
 * @param paths of scenario files, of the rule files that they stand beside, or of folders, below the rules folder; none
 *              for all
 */
public record ScenarioChoice(List<String> paths) {
    public static final ScenarioChoice ALL = new ScenarioChoice(List.of());

    /** True if the scenario file is chosen, which need not exist. */
    boolean includes(String file) {
        return paths.isEmpty() || paths.stream().anyMatch(path -> chooses(path, file));
    }

    /** The paths at which there are no scenarios. */
    public List<String> missing(RuleSet source) {
        return paths.stream()
                .filter(path -> source.files().keySet().stream()
                        .filter(Scenario::isFile)
                        .noneMatch(file -> chooses(path, file)))
                .toList();
    }

    private static boolean chooses(String path, String file) {
        return path.equals(file)
                || file.startsWith(path + "/")
                || (Scenario.isRuleFile(path) && Scenario.fileBeside(path).equals(file));
    }
}
