package org.parley.engine.interpreter;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a lambda is to be: a functional interface, as a parameter of a call declares it.
 *
 * @param type       the interface
 * @param parameters what its method takes, in the words of the declaration
 * @param result     what its method gives, likewise
 */
record Shape(Class<?> type, List<Type> parameters, Type result) {
    /** @param declared a functional interface, generic or raw */
    static Shape of(Type declared) {
        Class<?> type = JavaType.rawOf(declared);
        Method method = FunctionalInterfaces.method(type).orElseThrow();
        Type[] arguments = declared instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()
                : type.getTypeParameters();
        return new Shape(
                type,
                Stream.of(method.getGenericParameterTypes())
                        .map(each -> inWordsOf(each, type, arguments))
                        .toList(),
                inWordsOf(method.getGenericReturnType(), type, arguments));
    }

    /** A type of the interface's method, its variables replaced by the arguments. */
    private static Type inWordsOf(Type declared, Class<?> type, Type... arguments) {
        if (!(declared instanceof TypeVariable<?> variable)) {
            return declared;
        }
        int index = Arrays.asList(type.getTypeParameters()).indexOf(variable);
        if (index >= 0) {
            return arguments[index];
        }
        return Stream.of(type.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(parent -> parent.getRawType() == variable.getGenericDeclaration())
                .findFirst()
                .map(parent -> inWordsOf(
                        parent.getActualTypeArguments()[
                                Arrays.asList(variable.getGenericDeclaration().getTypeParameters())
                                        .indexOf(variable)],
                        type,
                        arguments))
                .orElse(declared);
    }
}
