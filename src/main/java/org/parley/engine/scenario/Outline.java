package org.parley.engine.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.RuleProblem;

/** The form of a scenario file: maps of known names, lists, entries of a type. What is wrong is noted by its line. */
final class Outline {
    private final String file;
    private final LocatedYaml yaml;
    private final List<RuleProblem> problems;

    /** Reads something that stands on a line. */
    interface Reading<T> {
        /** @throws MalformedScenario if that is not possible */
        T read(int line, JsonNode node);
    }

    /** @throws MalformedScenario if the text is not YAML */
    Outline(String file, String text, List<RuleProblem> problems) {
        this.file = file;
        this.yaml = new LocatedYaml(text);
        this.problems = problems;
    }

    JsonNode root() {
        return yaml.root();
    }

    int lineOf(JsonNode map, String name) {
        return yaml.lineOf(map, name);
    }

    void report(int line, String message) {
        problems.add(new RuleProblem(RuleProblem.Kind.SCENARIO, file, line, 0, null, message, null));
    }

    /** How many mistakes there are so far. */
    int mistakes() {
        return problems.size();
    }

    void checkNames(int line, JsonNode map, Level level) {
        checkNames(line, map, level.title(), level.words(), level::elsewhere);
    }

    void checkNames(Entry entry, Collection<String> known) {
        checkNames(entry.line(), entry.fields(), entry.type(), known, name -> "");
    }

    private void checkNames(
            int line, JsonNode map, String what, Collection<String> known, UnaryOperator<String> elsewhere) {
        String all = String.join(", ", known);
        if (!map.isObject()) {
            throw new MalformedScenario(line, "%s has some of %s; is the indentation right?".formatted(what, all));
        }
        map.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String hint = elsewhere.apply(name) + new Nearest(known).hint(name);
                report(
                        yaml.lineOf(map, name),
                        "%s has no %s%s".formatted(what, name, hint.isEmpty() ? "; it has " + all : hint));
            }
        });
    }

    /** A list under a name, which may be missing. */
    <T> List<T> list(JsonNode parent, String name, Reading<T> reading) {
        JsonNode list = parent.path(name);
        return list.isMissingNode() ? List.of() : list(lineOf(parent, name), list, reading);
    }

    /** What can be read of a list; the rest is reported. */
    <T> List<T> list(int line, JsonNode list, Reading<T> reading) {
        if (!list.isArray()) {
            report(line, "expected a list, each entry behind a hyphen");
        }
        List<T> read = new ArrayList<>();
        for (int index = 0; list.isArray() && index < list.size(); index++) {
            try {
                read.add(reading.read(yaml.lineOf(list, index), list.get(index)));
            } catch (MalformedScenario e) {
                problems.add(e.in(file));
            }
        }
        return read;
    }

    /** {@code Type: {field: value}}. */
    Entry entry(int line, JsonNode node) {
        if (!node.isObject() || node.size() != 1 || !node.elements().next().isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            throw new MalformedScenario(
                    line,
                    "expected one entry of the form Type: {field: value}%s; is the indentation right?"
                            .formatted(names.isEmpty() ? "" : ", found " + String.join(", ", names)));
        }
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        return new Entry(yaml.lineOf(node, only.getKey()), only.getKey(), only.getValue(), yaml);
    }
}
