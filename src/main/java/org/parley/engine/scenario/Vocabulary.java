package org.parley.engine.scenario;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Policy;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.OwnTypes;
import org.parley.engine.rules.PolicyFields;

/** The words that scenarios may use: types and their fields, and the names of the rules. */
final class Vocabulary {
    private static final List<Class<?>> KINDS = List.of(Fact.class, Command.class, Decision.class, Policy.class);

    private final FactTypes types;
    private final OwnTypes own;
    private final Set<String> rules;

    /** @param own those that the rules declare */
    Vocabulary(FactTypes types, OwnTypes own, Set<String> rules) {
        this.types = types;
        this.own = own;
        this.rules = rules;
    }

    /**
     * The type of a name if the rules declare it; empty if they do not.
     *
     * @throws MalformedScenario if it is not of the kind
     */
    Optional<OwnType> own(int line, String name, Class<?> kind) {
        Optional<OwnType> declared = types.find(name).isPresent() ? Optional.empty() : own.find(name);
        declared.filter(type -> kindOf(type) != kind).ifPresent(type -> {
            throw new MalformedScenario(line, "%s is no %s but a %s".formatted(name, word(kind), word(kindOf(type))));
        });
        return declared;
    }

    /** A declared fact that somebody may have meant, as the end of a sentence. */
    String hint(String name) {
        return new Nearest(own.all().stream()
                        .filter(OwnType::isFact)
                        .map(OwnType::name)
                        .toList())
                .hint(String.valueOf(name));
    }

    /** @throws MalformedScenario if there is no such type, or it is not of the kind */
    <T> Class<? extends T> type(int line, String name, Class<T> kind) {
        if (kind == Command.class && name.equals(TimePasses.NAME)) {
            return TimePasses.class.asSubclass(kind);
        }
        Class<?> type = types.find(name)
                .orElseThrow(() -> new MalformedScenario(
                        line,
                        "there is no %s %s%s".formatted(word(kind), name, new Nearest(namesOf(kind)).hint(name))));
        if (!kind.isAssignableFrom(type)) {
            throw new MalformedScenario(line, "%s is no %s but a %s".formatted(name, word(kind), kindOf(type)));
        }
        return type.asSubclass(kind);
    }

    /** @throws MalformedScenario if there is no such rule */
    void checkRule(int line, String name) {
        if (!rules.contains(name)) {
            throw new MalformedScenario(
                    line, "there is no rule \"%s\"%s".formatted(name, new Nearest(rules).hint(name)));
        }
    }

    /** The fields of a type as they are written. */
    static List<String> fieldsOf(Class<?> type) {
        return Policy.class.isAssignableFrom(type)
                ? PolicyFields.namesOf(type)
                : Stream.of(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(field -> SnakeCaseStrategy.INSTANCE.translate(field.getName()))
                        .toList();
    }

    private List<String> namesOf(Class<?> kind) {
        Stream<String> shipped =
                types.all().stream().filter(kind::isAssignableFrom).map(Class::getSimpleName);
        Stream<String> declared =
                own.all().stream().filter(type -> kindOf(type) == kind).map(OwnType::name);
        return Stream.concat(shipped, declared).toList();
    }

    private static Class<?> kindOf(OwnType declared) {
        if (declared.isCommand()) {
            return Command.class;
        }
        if (declared.isPolicy()) {
            return Policy.class;
        }
        return declared.isFact() ? Fact.class : Decision.class;
    }

    private static String kindOf(Class<?> type) {
        return KINDS.stream()
                .filter(kind -> kind.isAssignableFrom(type))
                .map(Vocabulary::word)
                .collect(Collectors.joining(" and "));
    }

    private static String word(Class<?> kind) {
        return kind.getSimpleName().toLowerCase();
    }
}
