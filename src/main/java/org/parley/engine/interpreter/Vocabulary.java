package org.parley.engine.interpreter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Policy;

/**
 * The types that interpreted Java may speak of. There is no other way to a class, so that a native executable, which
 * knows only the classes it was built with, understands the same as a virtual machine.
 */
public final class Vocabulary {
    private static final List<Class<?>> KINDS = List.of(Fact.class, Command.class, Decision.class, Policy.class);

    /** By canonical name. */
    private final Map<String, Class<?>> types = new TreeMap<>();

    /** @param types members of these types, if they are public, come with them */
    public Vocabulary(Collection<Class<?>> types) {
        types.forEach(this::add);
    }

    private void add(Class<?> type) {
        types.put(type.getCanonicalName(), type);
        Stream.of(type.getClasses())
                .filter(member -> member.getDeclaringClass() == type)
                .forEach(this::add);
    }

    /** All of them. */
    public Collection<Class<?>> types() {
        return types.values();
    }

    /** The fact, command, decision or policy of that simple name. */
    public Optional<Class<?>> ofDomains(String simpleName) {
        return types.values().stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .filter(type -> KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type)))
                .findFirst();
    }

    /** @param name canonical, such as {@code java.util.Map.Entry} */
    Optional<Class<?>> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * What somebody may have meant who wrote a name that there is not.
     *
     * @param declared other names that there are
     */
    String suggestionOfType(String name, Collection<String> declared) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        Stream<String> known = types.keySet().stream().map(type -> type.substring(type.lastIndexOf('.') + 1));
        return suggestion(
                simple, Stream.concat(known, declared.stream()).distinct().toList());
    }

    /** {@code ; did you mean x?}, or nothing. */
    static String suggestion(String name, Collection<String> known) {
        int tolerance = Math.max(1, name.length() / 3);
        Set<String> near = known.stream()
                .filter(each -> !each.equals(name) && distance(name, each) <= tolerance)
                .sorted(Comparator.comparing(each -> distance(name, each)))
                .limit(3)
                .collect(Collectors.toCollection(TreeSet::new));
        return near.isEmpty() ? "" : "; did you mean %s?".formatted(String.join(" or ", near));
    }

    /** Letters to insert, take away or change, whatever their case (Levenshtein). */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] before = new int[right.length() + 1];
        Arrays.setAll(before, index -> index);
        for (int row = 1; row <= left.length(); row++) {
            int[] now = new int[right.length() + 1];
            now[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int changed = before[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(changed, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
