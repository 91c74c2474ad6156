package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.parley.engine.rules.RuleProblem.Kind;

/** The functions of accumulates, and what they come to. */
final class Accumulates {
    private static final Map<String, Class<?>> BUILT_IN = Map.of(
            "collectList", List.class,
            "collectSet", Set.class,
            "count", Long.class,
            "average", Double.class);
    /** Those that come to what they are given, or to a number of some type. */
    private static final Set<String> VARIABLE = Set.of("min", "max", "sum", "variance", "standardDeviation");

    private final Context context;
    private final Map<String, String> imported = new HashMap<>();

    Accumulates(Context context) {
        this.context = context;
        for (AccumulateImportDescr each : context.file().descr().getAccumulateImports()) {
            imported.put(each.getFunctionName(), each.getTarget());
        }
    }

    ValueType result(AccumulateFunctionCallDescr call, AccumulateDescr accumulate, Scope scope, Remarks remarks) {
        CheckedFile file = context.file();
        for (String parameter : call.getParams()) {
            int behindInput = Math.max(0, accumulate.getInput().getStartCharacter());
            Remarks here = remarks.in(file.fragment(parameter, file.text().indexOf(call.getFunction(), behindInput)));
            Optional<Expression> expression = JavaText.expression(here);
            expression.ifPresent(each -> new Typing(context, here).of(each, scope.inner(Scope.Place.CONDITION)));
        }
        String name = call.getFunction();
        if (BUILT_IN.containsKey(name)) {
            return ValueType.of(BUILT_IN.get(name));
        }
        if (imported.containsKey(name)) {
            return resultOf(imported.get(name));
        }
        if (!VARIABLE.contains(name)) {
            remarks.unknown(
                    Kind.UNKNOWN_FUNCTION,
                    file.spot(accumulate),
                    "there is no accumulate function %s; those of Parley are imported by \"import accumulate\""
                            .formatted(name),
                    name,
                    known());
        }
        return ValueType.UNKNOWN;
    }

    private Collection<String> known() {
        List<String> names = new ArrayList<>(BUILT_IN.keySet());
        names.addAll(VARIABLE);
        names.addAll(imported.keySet());
        return names;
    }

    private ValueType resultOf(String type) {
        return context.types()
                .find(type)
                .filter(ValueType::isClass)
                .filter(each -> AccumulateFunction.class.isAssignableFrom(each.raw()))
                .map(each -> {
                    try {
                        AccumulateFunction<?> function = (AccumulateFunction<?>)
                                each.raw().getDeclaredConstructor().newInstance();
                        return ValueType.of(function.getResultType());
                    } catch (ReflectiveOperationException e) {
                        return ValueType.UNKNOWN;
                    }
                })
                .orElse(ValueType.UNKNOWN);
    }
}
