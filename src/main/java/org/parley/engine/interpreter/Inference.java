package org.parley.engine.interpreter;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what the variables of a generic call stand for, from what is given to it and from what is asked of it. */
final class Inference {
    private final Map<TypeVariable<?>, JavaType> known = new HashMap<>();
    private final List<TypeVariable<?>> wanted;

    /**
     * @param given  what the variables of the type are, on which the call is made
     * @param wanted the variables of the method itself
     */
    Inference(Map<TypeVariable<?>, JavaType> given, TypeVariable<?>... wanted) {
        known.putAll(given);
        this.wanted = List.of(wanted);
    }

    /** What a declaration says, as far as it is known. */
    JavaType resolve(Type declared) {
        return JavaType.of(declared, known);
    }

    boolean isKnown(Type declared) {
        return JavaType.isKnown(declared, known);
    }

    /** Learns from a value of a type that is given where the declaration asks for one. */
    void learn(Type declared, JavaType actual) {
        if (actual.isNull() || actual.is(void.class) || actual == JavaType.UNKNOWN) {
            return;
        }
        if (declared instanceof TypeVariable<?> variable) {
            if (wanted.contains(variable)) {
                JavaType before = known.get(variable);
                known.put(variable, before == null ? actual.boxed() : Conversions.wider(before, actual.boxed()));
            }
        } else if (declared instanceof WildcardType wildcard) {
            learn(JavaType.boundOf(wildcard), actual);
        } else if (declared instanceof GenericArrayType array) {
            if (actual.raw().isArray()) {
                learn(array.getGenericComponentType(), actual.element());
            }
        } else if (declared instanceof ParameterizedType generic) {
            learnArguments(generic, actual.as(JavaType.rawOf(generic)));
        }
    }

    /** Learns from the type that the context expects, what nothing else has told. */
    void expect(Type declared, JavaType expected) {
        if (declared instanceof TypeVariable<?> variable) {
            if (wanted.contains(variable) && !expected.isPrimitive() && expected != JavaType.UNKNOWN) {
                known.putIfAbsent(variable, expected);
            }
        } else if (declared instanceof ParameterizedType generic) {
            Class<?> raw = JavaType.rawOf(generic);
            if (expected.is(raw)) {
                Type[] arguments = generic.getActualTypeArguments();
                for (int index = 0; index < expected.arguments().size(); index++) {
                    expect(arguments[index], expected.arguments().get(index));
                }
            }
        } else if (declared instanceof WildcardType wildcard) {
            expect(JavaType.boundOf(wildcard), expected);
        }
    }

    private void learnArguments(ParameterizedType generic, JavaType actual) {
        if (actual != null) {
            Type[] arguments = generic.getActualTypeArguments();
            for (int index = 0; index < actual.arguments().size(); index++) {
                learn(arguments[index], actual.arguments().get(index));
            }
        }
    }
}
