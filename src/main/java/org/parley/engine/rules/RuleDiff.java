package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How two versions of the rules differ: rule by rule and policy value by policy value, not line by line. */
public final class RuleDiff {
    private RuleDiff() {}

    /**
     * One difference.
     *
     * @param part   what differs in the file: {@code rule "…"}, {@code function …}, or the path of a policy value
     * @param before as it was; absent if it is new
     * @param after  as it is; absent if it is gone
     */
    public record Change(String file, String part, Kind change, String before, String after) {
        public enum Kind {
            ADDED,
            CHANGED,
            REMOVED
        }
    }

    public static List<Change> between(RuleSet before, RuleSet after) {
        Set<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            String old = before.files().getOrDefault(path, "");
            String now = after.files().getOrDefault(path, "");
            if (!old.equals(now)) {
                compare(path, parts(path, old), parts(path, now), changes);
            }
        }
        return changes;
    }

    private static Map<String, String> parts(String path, String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        return path.endsWith(".drl") ? RuleParts.of(path, text).texts() : PolicyValues.of(text);
    }

    private static void compare(
            String path, Map<String, String> before, Map<String, String> after, List<Change> changes) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.get(name);
            String now = after.get(name);
            if (old == null) {
                changes.add(new Change(path, name, Change.Kind.ADDED, null, now));
            } else if (now == null) {
                changes.add(new Change(path, name, Change.Kind.REMOVED, old, null));
            } else if (!old.equals(now)) {
                changes.add(new Change(path, name, Change.Kind.CHANGED, old, now));
            }
        }
    }
}
