package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.model.Query;
import org.drools.model.Variable;
import org.drools.model.impl.VariableImpl;
import org.drools.model.view.ViewItem;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.rules.RuleQuery;

/** Translates one query: its parameters are variables that its conditions can use. */
final class QueryTranslator {
    /** What a page of the answer is asked for by. */
    private static final Set<String> TAKEN = Set.of("cursor", "limit");

    /** A query as the engine has it, and as it is called. */
    record Translated(Query query, RuleQuery form) {}

    private final RuleScope rule;
    private final QueryDescr descr;
    private final AccumulateFunctions accumulates;
    private final Bindings bindings = new Bindings();
    private final List<Variable<Object>> variables = new ArrayList<>();
    private final List<RuleQuery.Parameter> parameters = new ArrayList<>();

    QueryTranslator(RuleScope rule, QueryDescr descr, AccumulateFunctions accumulates) {
        this.rule = rule;
        this.descr = descr;
        this.accumulates = accumulates;
    }

    /** Null if it is wrong, which is a problem then. */
    Translated translate() {
        for (int index = 0; index < descr.getParameters().length; index++) {
            declare(descr.getParameters()[index], descr.getParameterTypes()[index]);
        }
        List<ViewItem<?>> conditions = new ConditionTranslator(rule, descr, accumulates).all(descr.getLhs(), bindings);
        List<RuleQuery.Column> columns = columns();
        requireNames(parameters.stream().map(RuleQuery.Parameter::variable));
        requireNames(columns.stream().map(RuleQuery.Column::variable));
        if (!rule.problems().isEmpty()) {
            return null;
        }
        return new Translated(
                new QueryDefinition(rule.packageName(), rule.name(), variables)
                        .build(conditions.toArray(ViewItem<?>[]::new)),
                new RuleQuery(rule.name(), List.copyOf(parameters), columns));
    }

    private void declare(String name, String written) {
        int at = RuleQuery.place(rule.file().text(), descr.getStartCharacter(), written, name);
        Snippet place = Snippet.in(rule.file(), "", at);
        Type parsed = JavaSource.type(written);
        if (parsed == null) {
            rule.problems().add(place, "%s: %s is no type".formatted(name, written));
            return;
        }
        if (!name.startsWith("$")) {
            rule.problems().add(place, "write $%s, so that it is not taken for a property of a fact".formatted(name));
        } else if (bindings.has(name)) {
            rule.problems().add(place, "there is already a variable %s".formatted(name));
        } else if (TAKEN.contains(RuleQuery.nameOf(name))) {
            rule.problems()
                    .add(
                            place,
                            "%s asks for a page of the answer; take another name".formatted(RuleQuery.nameOf(name)));
        }
        try {
            JavaType type = rule.functions().names().get(parsed);
            variables.add(rule.declare(bindings, name, type, null, false, null).variable());
            parameters.add(new RuleQuery.Parameter(name, type.toString(), new ArgumentReader(type)));
        } catch (Untranslatable e) {
            rule.problems().add(place, "%s: %s".formatted(name, e.getMessage()));
        }
    }

    private List<RuleQuery.Column> columns() {
        return bindings.names().stream()
                .filter(name -> !name.startsWith(VariableImpl.GENERATED_VARIABLE_PREFIX))
                .filter(name -> parameters.stream()
                        .noneMatch(parameter -> parameter.variable().equals(name)))
                .map(name ->
                        new RuleQuery.Column(name, bindings.find(name).type().toString()))
                .toList();
    }

    private void requireNames(Stream<String> names) {
        RuleQuery.ambiguous(names)
                .forEach((name, all) -> rule.problems()
                        .add(
                                Snippet.in(rule.file(), "", Math.max(0, descr.getStartCharacter())),
                                "%s would all be called %s; take other names"
                                        .formatted(String.join(" and ", all), name)));
    }
}
