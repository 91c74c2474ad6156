package org.parley.engine.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a rules folder at one moment, by path below it. */
public final class RuleSet {
    private static final int VERSION_DIGITS = 12;
    private static final String SCENARIOS = ".scenarios.yaml";

    private final SortedMap<String, String> files;
    private final SortedSet<String> unread;
    private final String version;
    private volatile Set<String> derivingRules;

    public RuleSet(Map<String, String> files) {
        this(files, Set.of());
    }

    /** @param unread paths of other files in the folder, which decide nothing */
    RuleSet(Map<String, String> files, Set<String> unread) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.unread = Collections.unmodifiableSortedSet(new TreeSet<>(unread));
        this.version = hash(this.files);
    }

    /** Content hash of what decides, rules and policies: equal files, equal version. */
    public String version() {
        return version;
    }

    /** Text by path, in order of the paths. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** Paths of other files in the folder that somebody may expect to decide something; nothing reads them. */
    public SortedSet<String> unread() {
        return unread;
    }

    /** True if no text and no file differs, scenarios and unread files included. */
    boolean isSameAs(RuleSet other) {
        return files.equals(other.files) && unread.equals(other.unread);
    }

    /** These files with others in their place; null takes one away. */
    public RuleSet with(Map<String, String> changes) {
        Map<String, String> changed = new TreeMap<>(files);
        changes.forEach((path, text) -> {
            if (text == null) {
                changed.remove(path);
            } else {
                changed.put(path, text);
            }
        });
        return new RuleSet(changed, unread);
    }

    /** Without the rule files of some paths. */
    RuleSet without(Predicate<String> paths) {
        return new RuleSet(files.entrySet().stream()
                .filter(file -> !isDrl(file.getKey()) || !paths.test(file.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * What has to be written so that these rules and policies take the place of the others; null for files that have to
     * go. Scenarios go along with the rule file that they stand beside, where that goes, comes back or becomes what it was;
     * all others stay as they are.
     */
    public Map<String, String> changesFrom(RuleSet others) {
        Map<String, String> changes = new TreeMap<>();
        files.forEach((path, text) -> {
            String other = others.files.get(path);
            boolean follows = !isScenario(path) || other == null || isChanged(besideOf(path), others);
            if (!text.equals(other) && follows) {
                changes.put(path, text);
            }
        });
        others.files.keySet().stream()
                .filter(path -> isScenario(path) ? isRemoved(besideOf(path), others) : !files.containsKey(path))
                .forEach(path -> changes.put(path, null));
        return changes;
    }

    private boolean isRemoved(String path, RuleSet others) {
        return others.files.containsKey(path) && !files.containsKey(path);
    }

    private boolean isChanged(String path, RuleSet others) {
        return !Objects.equals(files.get(path), others.files.get(path));
    }

    /** The rule file that scenarios stand beside. */
    private static String besideOf(String scenarios) {
        return scenarios.substring(0, scenarios.length() - SCENARIOS.length()) + ".drl";
    }

    /** The names of the rules that derive facts. */
    Set<String> derivingRules() {
        if (derivingRules == null) {
            derivingRules = DrlSyntax.derivingRules(this);
        }
        return derivingRules;
    }

    /** The types that the rule files declare. */
    List<Declaration> declaredTypes() {
        return DrlSyntax.declaredTypes(this);
    }

    /** The rule files. */
    public Stream<Map.Entry<String, String>> drl() {
        return files.entrySet().stream().filter(file -> isDrl(file.getKey()));
    }

    /** False if nothing could ever be decided by these files. */
    public boolean hasRules() {
        return drl().findAny().isPresent();
    }

    /** The policy files. */
    public Stream<Map.Entry<String, String>> policies() {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(".yaml") && !isScenario(file.getKey()));
    }

    /** The scenario files. */
    public Stream<Map.Entry<String, String>> scenarios() {
        return files.entrySet().stream().filter(file -> isScenario(file.getKey()));
    }

    /** True when no rule differs; policies may. */
    public boolean sameRules(RuleSet other) {
        return drl().toList().equals(other.drl().toList());
    }

    static boolean isDrl(String path) {
        return path.endsWith(".drl");
    }

    /** Scenarios stand beside the rules; they decide nothing. */
    private static boolean isScenario(String path) {
        return path.endsWith(SCENARIOS);
    }

    private static String hash(SortedMap<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.entrySet().stream().filter(file -> !isScenario(file.getKey())).forEach(file -> {
                String path = file.getKey();
                String text = file.getValue();
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
