package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.model.DSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.view.ViewItem;
import org.parley.engine.interpreter.JavaType;

/** Translates accumulates: the patterns whose facts are gathered, and the functions that make one value of them. */
final class AccumulateTranslator {
    private final RuleScope rule;
    private final PatternTranslator patterns;
    private final ConditionTranslator conditions;
    private final AccumulateFunctions functions;

    AccumulateTranslator(
            RuleScope rule, PatternTranslator patterns, ConditionTranslator conditions, AccumulateFunctions functions) {
        this.rule = rule;
        this.patterns = patterns;
        this.conditions = conditions;
        this.functions = functions;
    }

    /** {@code Queue(!empty) from accumulate(…, queue($place))}, or {@code accumulate(…; $all : collectList($each))}. */
    List<ViewItem<?>> translate(PatternDescr pattern, AccumulateDescr accumulate, Bindings bindings) {
        if (accumulate.getFunctions().isEmpty()) {
            problem(pattern, "write an accumulate with functions: accumulate(…; $all : collectList($each))");
            return List.of();
        }
        return accumulate.getFunctions().get(0).getBind() == null
                ? intoPattern(pattern, accumulate, bindings)
                : intoVariables(pattern, accumulate, bindings);
    }

    /** {@code List(size > 2) from collect(Type(…))}. */
    List<ViewItem<?>> translate(PatternDescr pattern, CollectDescr collect, Bindings bindings) {
        JavaType type = patterns.type(pattern);
        ViewItem<?> input = conditions.one(collect.getInputPattern(), bindings.group());
        String name = Set.class.isAssignableFrom(type.raw()) ? "collectSet" : "collectList";
        Binding result = result(pattern, type, bindings);
        ViewItem<?> constrained =
                patterns.constrained(pattern, result, bindings, PatternTranslator.constraints(pattern));
        if (input == null) {
            return List.of();
        }
        AccumulateFunction function = functions.find(name, Object.class, input.getFirstVariable());
        Class<?> collection = name.equals("collectSet") ? Set.class : List.class;
        if (!type.raw().isAssignableFrom(collection)) {
            problem(pattern, "collect gives a %s, no %s".formatted(collection.getSimpleName(), type));
        }
        return List.of(constrained, DSL.accumulate(input, function.as(result.variable())));
    }

    private Binding result(PatternDescr pattern, JavaType type, Bindings bindings) {
        String name = pattern.getIdentifier() == null ? bindings.unnamed(type.raw()) : pattern.getIdentifier();
        return rule.declare(bindings, name, type, pattern, true, null);
    }

    private List<ViewItem<?>> intoPattern(PatternDescr pattern, AccumulateDescr accumulate, Bindings bindings) {
        JavaType type = patterns.type(pattern);
        Binding result = result(pattern, type, bindings);
        ViewItem<?> constrained =
                patterns.constrained(pattern, result, bindings, PatternTranslator.constraints(pattern));
        Bindings inner = bindings.group();
        ViewItem<?> input = input(accumulate, inner);
        AccumulateFunction function =
                function(pattern, accumulate, accumulate.getFunctions().get(0), input, inner);
        if (function == null || input == null) {
            return List.of();
        }
        requireFit(pattern, accumulate.getFunctions().get(0).getFunction(), function, type);
        return List.of(constrained, DSL.accumulate(input, function.as(result.variable())));
    }

    private List<ViewItem<?>> intoVariables(PatternDescr pattern, AccumulateDescr accumulate, Bindings bindings) {
        Bindings inner = bindings.group();
        ViewItem<?> input = input(accumulate, inner);
        List<AccumulateFunction> translated = new ArrayList<>();
        List<Binding> results = new ArrayList<>();
        for (AccumulateFunctionCallDescr call : accumulate.getFunctions()) {
            AccumulateFunction function = function(pattern, accumulate, call, input, inner);
            if (function != null) {
                JavaType type = JavaType.of(resultType(function));
                Binding result = rule.declare(bindings, call.getBind(), type, pattern, false, null);
                translated.add(function.as(result.variable()));
                results.add(result);
            }
        }
        List<ViewItem<?>> items = new ArrayList<>(patterns.ofVariables(pattern, bindings));
        if (translated.isEmpty() || input == null) {
            return List.of();
        }
        AccumulateFunction[] rest = translated.subList(1, translated.size()).toArray(AccumulateFunction[]::new);
        items.add(0, DSL.accumulate(input, translated.get(0), rest));
        return items;
    }

    private ViewItem<?> input(AccumulateDescr accumulate, Bindings inner) {
        BaseDescr input = accumulate.getInputPattern() == null ? accumulate.getInput() : accumulate.getInputPattern();
        return conditions.one(input, inner);
    }

    /** Null if it is wrong, which is a problem then. */
    private AccumulateFunction function(
            PatternDescr pattern,
            AccumulateDescr accumulate,
            AccumulateFunctionCallDescr call,
            ViewItem<?> input,
            Bindings inner) {
        String[] parameters = call.getParams();
        Binding argument = null;
        if (parameters.length == 1) {
            argument = inner.find(parameters[0].strip());
            if (argument == null && input instanceof PatternDef<?> one && accumulate.isSinglePattern()) {
                argument = patterns.computed(accumulate.getInputPattern(), one, parameters[0], inner);
            }
        }
        if (parameters.length > 1 || parameters.length == 1 && argument == null) {
            problem(
                    pattern,
                    "%s(%s) takes one value of the accumulated patterns; bind it: $x : …"
                            .formatted(call.getFunction(), String.join(", ", parameters)));
            return null;
        }
        AccumulateFunction function = functions.find(
                call.getFunction(),
                argument == null ? Object.class : Bindings.declared(argument.type()),
                argument == null ? null : argument.variable());
        if (function == null) {
            problem(
                    pattern,
                    "there is no accumulate function %s; there are %s"
                            .formatted(call.getFunction(), functions.known()));
            return null;
        }
        return function;
    }

    private static Class<?> resultType(AccumulateFunction function) {
        return ((org.kie.api.runtime.rule.AccumulateFunction<?>) function.createFunctionObject()).getResultType();
    }

    private void requireFit(PatternDescr pattern, String name, AccumulateFunction function, JavaType type) {
        Class<?> result = resultType(function);
        if (!type.overlaps(JavaType.of(result))) {
            problem(pattern, "%s gives a %s, no %s".formatted(name, result.getSimpleName(), type));
        }
    }

    private void problem(PatternDescr pattern, String message) {
        rule.problems().add(patterns.snippet(pattern, pattern.getObjectType()), message);
    }
}
