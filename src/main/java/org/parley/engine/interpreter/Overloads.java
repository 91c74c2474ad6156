package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of several methods of one name is called (JLS 15.12.2). */
final class Overloads {
    private enum Phase {
        SUBTYPING,
        BOXING,
        VARIABLE_ARITY
    }

    /**
     * The choice.
     *
     * @param variableArity true if the last arguments go into an array
     */
    record Choice<E extends Executable>(E member, boolean variableArity) {}

    private Overloads() {}

    /**
     * Chooses.
     *
     * @param known what the types in declarations are, as far as the call's target tells
     * @throws Untranslatable if none fits, or several do
     */
    static <E extends Executable> Choice<E> choose(
            Node node,
            String what,
            List<E> candidates,
            List<? extends Argument> arguments,
            Function<Type, JavaType> known) {
        for (Phase phase : Phase.values()) {
            List<E> applicable = candidates.stream()
                    .filter(candidate -> isApplicable(candidate, arguments, phase, known))
                    .toList();
            if (!applicable.isEmpty()) {
                return new Choice<>(
                        mostSpecific(node, what, applicable, arguments, phase), phase == Phase.VARIABLE_ARITY);
            }
        }
        String given = arguments.stream()
                .map(argument ->
                        argument.type() == null ? "a function" : argument.type().toString())
                .collect(Collectors.joining(", ", "(", ")"));
        throw new Untranslatable(
                node,
                "%s does not take %s, but %s"
                        .formatted(
                                what,
                                given,
                                candidates.stream().map(Overloads::signature).collect(Collectors.joining(" or "))));
    }

    private static String signature(Executable candidate) {
        return Arrays.stream(candidate.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The class of the parameter that takes an argument. */
    static Class<?> parameter(Executable member, int index, boolean variableArity) {
        Class<?>[] parameters = member.getParameterTypes();
        return variableArity && index >= parameters.length - 1
                ? parameters[parameters.length - 1].getComponentType()
                : parameters[index];
    }

    private static boolean isApplicable(
            Executable candidate, List<? extends Argument> arguments, Phase phase, Function<Type, JavaType> known) {
        int parameters = candidate.getParameterCount();
        boolean variable = phase == Phase.VARIABLE_ARITY;
        if (variable ? !candidate.isVarArgs() || arguments.size() < parameters - 1 : arguments.size() != parameters) {
            return false;
        }
        for (int index = 0; index < arguments.size(); index++) {
            Class<?> parameter = arguments.get(index).type() == null && !variable
                    ? known.apply(candidate.getGenericParameterTypes()[index]).raw()
                    : parameter(candidate, index, variable);
            if (!accepts(parameter, arguments.get(index), phase)) {
                return false;
            }
        }
        return true;
    }

    private static boolean accepts(Class<?> parameter, Argument argument, Phase phase) {
        if (argument.type() == null) {
            return argument.fits(parameter);
        }
        JavaType target = JavaType.of(parameter);
        return phase == Phase.SUBTYPING
                ? Conversions.isSubtype(argument.type(), target)
                : Conversions.isAssignable(argument.type(), target);
    }

    private static <E extends Executable> E mostSpecific(
            Node node, String what, List<E> applicable, List<? extends Argument> arguments, Phase phase) {
        List<E> best = applicable.stream()
                .filter(one -> applicable.stream()
                        .allMatch(other -> isAsSpecific(one, other, arguments.size(), phase == Phase.VARIABLE_ARITY)))
                .toList();
        if (best.isEmpty()) {
            throw new Untranslatable(
                    node,
                    "%s could be any of %s; cast an argument"
                            .formatted(
                                    what,
                                    applicable.stream()
                                            .map(Overloads::signature)
                                            .collect(Collectors.joining(", "))));
        }
        return best.stream().reduce(Overloads::narrower).orElseThrow();
    }

    private static boolean isAsSpecific(Executable one, Executable other, int arguments, boolean variable) {
        for (int index = 0; index < arguments; index++) {
            if (!Conversions.isSubtype(
                    JavaType.of(parameter(one, index, variable)), JavaType.of(parameter(other, index, variable)))) {
                return false;
            }
        }
        return true;
    }

    /** Of two declarations of one method the one that says more about its result. */
    private static <E extends Executable> E narrower(E one, E other) {
        return one instanceof Method first
                        && other instanceof Method second
                        && first.getReturnType() != second.getReturnType()
                        && first.getReturnType().isAssignableFrom(second.getReturnType())
                ? other
                : one;
    }
}
