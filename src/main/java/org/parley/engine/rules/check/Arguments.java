package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import java.lang.reflect.Executable;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.engine.rules.RuleProblem.Kind;

/** Finds which of several methods takes the arguments of a call, and remarks if none does. */
final class Arguments {
    private final Typing typing;
    private final Lambdas lambdas;
    private final Remarks remarks;

    Arguments(Typing typing, Lambdas lambdas, Remarks remarks) {
        this.typing = typing;
        this.lambdas = lambdas;
        this.remarks = remarks;
    }

    /** The method that is called, unless that is unclear; what the call tells of its type parameters is added. */
    Optional<Executable> match(
            Expression call,
            String name,
            List<Executable> candidates,
            List<Expression> given,
            Generics generics,
            Scope scope) {
        List<ValueType> types = types(given, scope);
        List<Executable> ofLength =
                candidates.stream().filter(each -> takes(each, given.size())).toList();
        List<Executable> fitting = ofLength.stream()
                .filter(each -> fits(each, given, types, generics))
                .sorted(Comparator.comparing(each -> distance(each, types)))
                .toList();
        if (fitting.isEmpty()) {
            given.stream().filter(Calls::isFunction).forEach(function -> typing.of(function, scope));
            complain(call, name, candidates, ofLength, given, types, generics);
            return Optional.empty();
        }
        Executable chosen = fitting.get(0);
        infer(chosen, given, types, generics, scope);
        return Optional.of(chosen);
    }

    /** The same for a function of a rule file, of which there is one of a name. */
    void match(Expression call, String name, List<ValueType> parameters, List<Expression> given, Scope scope) {
        List<ValueType> types = types(given, scope);
        if (parameters.size() != given.size()) {
            remarks.add(
                    Kind.WRONG_ARGUMENTS,
                    call,
                    "%s takes %s (%s), not %d"
                            .formatted(
                                    name,
                                    Texts.count(parameters.size(), "argument"),
                                    Texts.list(parameters),
                                    given.size()));
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!accepts(parameters.get(i), given.get(i), types.get(i))) {
                wrong(given.get(i), name, parameters.get(i), types.get(i));
            }
        }
    }

    /** Of a lambda the type depends on the method that takes it. */
    private List<ValueType> types(List<Expression> given, Scope scope) {
        return given.stream()
                .map(each -> Calls.isFunction(each) ? ValueType.FUNCTION : typing.of(each, scope))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean takes(Executable method, int count) {
        return method.isVarArgs() ? count >= method.getParameterCount() - 1 : count == method.getParameterCount();
    }

    /** The type of the parameter that takes an argument. */
    private static Type formal(Executable method, int i, int count) {
        Type[] formal = method.getGenericParameterTypes();
        boolean spread = method.isVarArgs() && (i >= formal.length || i == formal.length - 1 && count != formal.length);
        return spread ? method.getParameterTypes()[formal.length - 1].getComponentType() : formal[i];
    }

    private static boolean fits(Executable method, List<Expression> given, List<ValueType> types, Generics generics) {
        return IntStream.range(0, given.size()).allMatch(i -> {
            ValueType formal = generics.resolve(formal(method, i, given.size()));
            return accepts(formal, given.get(i), types.get(i))
                    || method.isVarArgs()
                            && i == method.getParameterCount() - 1
                            && accepts(ValueType.of(formal.raw().getComponentType()), given.get(i), types.get(i));
        });
    }

    private static boolean accepts(ValueType formal, Expression given, ValueType type) {
        if (Calls.isFunction(given)) {
            return Lambdas.mayBe(given, formal);
        }
        return formal.takes(type) || Literals.fits(given, formal);
    }

    /** How far the parameters are from the arguments: the nearest method is the one that is meant. */
    private static int distance(Executable method, List<ValueType> types) {
        int distance = method.isVarArgs() ? types.size() + 1 : 0;
        Class<?>[] formal = method.getParameterTypes();
        for (int i = 0; i < Math.min(formal.length, types.size()); i++) {
            ValueType type = types.get(i);
            if (type.isClass() && formal[i] != type.raw()) {
                distance += formal[i] == Object.class || formal[i].isPrimitive() != type.isPrimitive() ? 2 : 1;
            }
        }
        return distance;
    }

    /** Values first: they tell what the parameters of lambdas are. */
    private void infer(
            Executable method, List<Expression> given, List<ValueType> types, Generics generics, Scope scope) {
        for (int i = 0; i < given.size(); i++) {
            generics.infer(formal(method, i, given.size()), types.get(i));
        }
        for (int i = 0; i < given.size(); i++) {
            if (Calls.isFunction(given.get(i))) {
                lambdas.infer(given.get(i), formal(method, i, given.size()), generics, scope);
            }
        }
    }

    private void complain(
            Expression call,
            String name,
            List<Executable> candidates,
            List<Executable> ofLength,
            List<Expression> given,
            List<ValueType> types,
            Generics generics) {
        if (ofLength.size() == 1 && !ofLength.get(0).isVarArgs()) {
            Type[] formal = ofLength.get(0).getGenericParameterTypes();
            for (int i = 0; i < given.size(); i++) {
                ValueType parameter = generics.resolve(formal[i]);
                if (!accepts(parameter, given.get(i), types.get(i))) {
                    wrong(given.get(i), name, parameter, types.get(i));
                }
            }
            return;
        }
        String known = candidates.stream()
                .map(each -> "(%s)"
                        .formatted(Texts.list(Arrays.stream(each.getGenericParameterTypes())
                                .map(generics::resolve)
                                .toList())))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        remarks.add(
                ofLength.isEmpty() ? Kind.WRONG_ARGUMENTS : Kind.WRONG_TYPE,
                call,
                ofLength.isEmpty()
                        ? "%s takes %s, not %s".formatted(name, known, Texts.count(given.size(), "argument"))
                        : "%s takes %s, not (%s)".formatted(name, known, Texts.list(types)));
    }

    private void wrong(Expression given, String name, ValueType parameter, ValueType type) {
        remarks.add(
                Kind.WRONG_TYPE,
                given,
                Calls.isFunction(given)
                        ? "%s takes %s here, not a lambda".formatted(name, Texts.a(parameter))
                        : "%s takes %s, but %s is %s"
                                .formatted(name, Texts.a(parameter), Texts.of(given), Texts.a(type)));
    }
}
