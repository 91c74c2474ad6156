package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;

/**
 * A query of a rule file.
 *
 * @param columns the variables that its conditions bind, in order of their names
 */
public record RuleQuery(String name, List<Parameter> parameters, List<Column> columns) {
    /**
     * What a caller of the query has to give.
     *
     * @param variable as the rule file calls it
     * @param reader   makes a value of a text, or throws {@link InvalidInput}
     */
    public record Parameter(String variable, String type, Function<String, Object> reader) {
        public String name() {
            return nameOf(variable);
        }
    }

    /** @param variable as the rule file calls it */
    public record Column(String variable, String type) {
        public String name() {
            return nameOf(variable);
        }
    }

    /** What JSON calls a variable: {@code agent_id} for {@code $agentId}. */
    public static String nameOf(String variable) {
        return JsonOwnType.nameOf(variable.replaceFirst("^\\$(?=.)", ""));
    }

    /**
     * Reads the values of the parameters, in order.
     *
     * @param given texts by name
     * @throws InvalidInput with all that is wrong with them
     */
    public List<Object> read(Map<String, ? extends List<String>> given) {
        List<InputError> errors = new ArrayList<>();
        List<String> names = parameters.stream().map(Parameter::name).toList();
        Nearest nearest = new Nearest(names);
        new TreeSet<>(given.keySet())
                .stream()
                        .filter(name -> !names.contains(name))
                        .forEach(name -> errors.add(new InputError(
                                Pointer.to(name),
                                "there is no parameter %s%s".formatted(Quoted.of(name), nearest.hint(name)))));
        List<Object> values = parameters.stream()
                .map(each -> value(each, given.get(each.name()), errors))
                .toList();
        if (errors.isEmpty()) {
            return values;
        }
        throw new InvalidInput(errors);
    }

    /** Something that does not matter if it is wrong, which is among the errors then. */
    private static Object value(Parameter parameter, List<String> texts, List<InputError> errors) {
        String pointer = Pointer.to(parameter.name());
        if (texts == null || texts.size() != 1) {
            errors.add(new InputError(
                    pointer,
                    texts == null
                            ? "is missing; expected %s".formatted(parameter.type)
                            : "is given %d times".formatted(texts.size())));
            return "";
        }
        try {
            return parameter.reader.apply(texts.get(0));
        } catch (InvalidInput e) {
            errors.addAll(e.in(pointer).errors());
            return "";
        }
    }

    /**
     * Where a parameter stands in a rule file, as a number of characters.
     *
     * @param from where its query begins
     */
    public static int place(String text, int from, String type, String variable) {
        Matcher found = Pattern.compile(Pattern.quote(type) + "\\s+" + Pattern.quote(variable) + "(?![\\w$])")
                .matcher(text);
        return found.find(Math.max(0, from)) ? found.start() : Math.max(0, from);
    }

    /** The variables that JSON would call by one name, by that name. */
    public static Map<String, List<String>> ambiguous(Stream<String> variables) {
        return variables
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.groupingBy(RuleQuery::nameOf))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
