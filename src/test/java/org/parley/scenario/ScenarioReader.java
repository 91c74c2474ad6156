package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Policy;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.PolicyFields;
import org.parley.engine.session.FactCodec;
import org.parley.journal.FactChange;
import org.parley.journal.FactChange.Kind;

/** Reads the scenarios of one file; what it cannot read it names by line. */
final class ScenarioReader {
    private final FactTypes types;
    private final LocatedYaml yaml;

    private ScenarioReader(FactTypes types, LocatedYaml yaml) {
        this.types = types;
        this.yaml = yaml;
    }

    /** @throws MalformedScenario if that is not a list of scenarios */
    static List<Scenario> read(String text, FactTypes types) {
        ScenarioReader reader = new ScenarioReader(types, new LocatedYaml(text));
        return reader.listOf(reader.yaml.root(), reader::scenario);
    }

    private Scenario scenario(JsonNode node) {
        checkNames(node, Set.of("name", "given", "policies", "when", "then", "fires"));
        JsonNode then = node.path("then");
        checkNames(then, Set.of("decisions", "facts", "absent"));
        if (!node.path("name").isTextual()) {
            throw new MalformedScenario(yaml.lineOf(node), "a scenario needs a name");
        }
        JsonNode when = node.path("when");
        return new Scenario(
                node.path("name").textValue(),
                listOf(node.path("given"), each -> typed(each, this::fact)),
                listOf(node.path("policies"), each -> typed(each, this::policy)),
                when.isObject()
                        ? List.of(typed(when, this::command))
                        : listOf(when, each -> typed(each, this::command)),
                then.has("decisions")
                        ? Optional.of(listOf(then.path("decisions"), each -> typed(each, this::decision)))
                        : Optional.empty(),
                listOf(then.path("facts"), each -> typed(each, this::factPattern)),
                listOf(then.path("absent"), each -> typed(each, this::factPattern)),
                listOf(node.path("fires"), JsonNode::asText));
    }

    private FactChange fact(Entry entry) {
        Fact fact = entry.as(Fact.class);
        return new FactChange(Kind.INSERT, entry.type, fact.key(), FactCodec.write(fact));
    }

    private Policy policy(Entry entry) {
        Policy policy = entry.as(Policy.class);
        entry.checkComplete();
        return policy;
    }

    private Command command(Entry entry) {
        return entry.as(Command.class);
    }

    private Pattern factPattern(Entry entry) {
        entry.checkFields(entry.type(Fact.class));
        return new Pattern(entry.type, entry.fields);
    }

    private Pattern decision(Entry entry) {
        return new Pattern(entry.type, entry.fields);
    }

    private <T> List<T> listOf(JsonNode node, Function<JsonNode, T> reading) {
        if (!node.isArray() && !node.isMissingNode()) {
            throw new MalformedScenario(yaml.lineOf(node), "expected a list, each entry behind a hyphen");
        }
        List<T> list = new ArrayList<>();
        node.forEach(each -> list.add(reading.apply(each)));
        return list;
    }

    /** {@code Type: {fields}}. */
    private <T> T typed(JsonNode node, Function<Entry, T> reading) {
        if (!node.isObject() || node.size() != 1 || !node.elements().next().isObject()) {
            throw new MalformedScenario(yaml.lineOf(node), "expected one entry of the form Type: {field: value}");
        }
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        return reading.apply(new Entry(yaml.lineOf(node), only.getKey(), only.getValue()));
    }

    private void checkNames(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new MalformedScenario(yaml.lineOf(node), "expected " + new TreeSet<>(known));
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new MalformedScenario(
                        yaml.lineOf(node, name),
                        "unknown entry %s; there are %s".formatted(name, new TreeSet<>(known)));
            }
        });
    }

    /** Something of a type with its fields. */
    private final class Entry {
        private final int line;
        private final String type;
        private final JsonNode fields;

        Entry(int line, String type, JsonNode fields) {
            this.line = line;
            this.type = type;
            this.fields = fields;
        }

        <T> T as(Class<T> kind) {
            Class<? extends T> type = type(kind);
            checkFields(type);
            try {
                return FactCodec.read(fields.toString(), type);
            } catch (IllegalStateException e) {
                throw new MalformedScenario(
                        line, e.getMessage() + ": " + rootOf(e).getMessage());
            }
        }

        <T> Class<? extends T> type(Class<T> kind) {
            return types.find(type)
                    .filter(kind::isAssignableFrom)
                    .<Class<? extends T>>map(each -> each.asSubclass(kind))
                    .orElseThrow(() -> new MalformedScenario(
                            line,
                            "there is no %s of type %s"
                                    .formatted(kind.getSimpleName().toLowerCase(), type)));
        }

        void checkFields(Class<?> type) {
            checkNames(fields, fieldsOf(type));
        }

        void checkComplete() {
            Set<String> missing = new TreeSet<>(PolicyFields.namesOf(type(Policy.class)));
            fields.fieldNames().forEachRemaining(missing::remove);
            if (!missing.isEmpty()) {
                throw new MalformedScenario(line, "a policy is replaced as a whole; it lacks " + missing);
            }
        }

        private static Set<String> fieldsOf(Class<?> type) {
            Set<String> names = new TreeSet<>();
            Stream.of(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .forEach(field -> names.add(SnakeCaseStrategy.INSTANCE.translate(field.getName())));
            return names;
        }

        private static Throwable rootOf(Throwable thrown) {
            Throwable root = thrown;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return root;
        }
    }
}
