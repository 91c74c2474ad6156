package org.parley.engine.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.engine.rules.RuleProblem.Kind;

/** Files below the rules folder that nothing reads, although somebody may expect them to decide something. */
public final class UnreadFiles {
    /** Hidden files and folders, and what editors and file managers leave behind. */
    private static final Pattern LEFT_BEHIND = Pattern.compile(
            "(^|.*/)([.~#].*|.*[~#]|.*\\.(swp|swo|swx|tmp|part)" + "|Thumbs\\.db|desktop\\.ini)(/.*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> FOR_READERS =
            Set.of("md", "txt", "adoc", "rst", "html", "pdf", "png", "jpg", "jpeg", "svg", "gif");

    private static final String NAMES = "rules are read from .drl, policies from .yaml, scenarios from .scenarios.yaml";
    private static final String TABLE = "a decision table is a table policy in YAML: see src/docs/rules.md";
    private static final String MODEL =
            "what it decides is written as rules in .drl and policies in .yaml:" + " see src/docs/rules.md";
    private static final String RULES = "rules are read from .drl, without a domain-specific language";
    private static final String POLICY = "a policy is YAML in a file that ends in .yaml";
    private static final String TYPE = "a type of one's own is a declare in .drl; nothing is compiled";

    /** What takes the place of files of some kinds. */
    private enum Foreign {
        TABLES(TABLE, "xlsx", "xls", "xlsm", "ods", "csv", "tsv", "gdst", "drt", "rdrt", "template", "dtable"),
        MODELS(MODEL, "dmn", "bpmn", "bpmn2", "pmml", "scgd", "rf"),
        DIALECTS(RULES, "rdrl", "dsl", "dslr", "rdslr", "dslrd"),
        VALUES(POLICY, "yml", "json", "toml", "properties", "xml"),
        TESTS("scenarios are read from .scenarios.yaml beside the rules: see src/docs/rules.md", "scesim"),
        CODE(TYPE, "java", "class", "jar", "kt", "groovy", "py", "js");

        private final String instead;
        private final List<String> endings;

        Foreign(String instead, String... endings) {
            this.instead = instead;
            this.endings = List.of(endings);
        }
    }

    private UnreadFiles() {}

    static boolean isWorthATelling(String path) {
        return !LEFT_BEHIND.matcher(path).matches() && !FOR_READERS.contains(ending(path));
    }

    /** A warning for each of them, with what to write instead. */
    public static List<RuleProblem> warnings(RuleSet source) {
        return source.unread().stream()
                .map(path -> new RuleProblem(Kind.UNREAD, path, 0, 0, null, message(path), null))
                .toList();
    }

    private static String message(String path) {
        return "nothing reads this file; " + instead(path);
    }

    private static String instead(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.contains(".drl") || name.contains(".yaml")) {
            return NAMES + "; rename it to have it read";
        }
        String ending = ending(path);
        return Stream.of(Foreign.values())
                .filter(kind -> kind.endings.contains(ending))
                .map(kind -> ending.isEmpty() ? kind.instead : "." + ending + ": " + kind.instead)
                .findFirst()
                .orElse(NAMES);
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
