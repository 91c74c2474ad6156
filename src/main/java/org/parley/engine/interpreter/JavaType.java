package org.parley.engine.interpreter;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type as far as it is known: {@code List<Task>}, or {@code List} when nobody says of what.
 *
 * @param arguments of a generic type, or the one element type of an array; empty if there are none or they are unknown
 * @param declared  the type that rules declare, whose raw type says little; null for all others
 */
public record JavaType(Class<?> raw, List<JavaType> arguments, DeclaredType declared) {
    public static final JavaType OBJECT = of(Object.class);
    public static final JavaType STRING = of(String.class);
    public static final JavaType BOOLEAN = of(boolean.class);
    public static final JavaType VOID = of(void.class);
    /** The type of {@code null}. */
    static final JavaType NULL = of(Null.class);

    /** What nobody has said yet, within a type of which something is known. */
    static final JavaType UNKNOWN = new JavaType(Object.class, List.of());

    private static final class Null {}

    JavaType(Class<?> raw, List<JavaType> arguments) {
        this(raw, arguments, null);
    }

    public static JavaType of(DeclaredType declared) {
        return new JavaType(DeclaredObject.class, List.of(), declared);
    }

    public static JavaType of(Class<?> raw) {
        return new JavaType(raw, raw.isArray() ? List.of(of(raw.getComponentType())) : List.of());
    }

    static JavaType arrayOf(JavaType element) {
        return new JavaType(Array.newInstance(element.raw, 0).getClass(), List.of(element));
    }

    /**
     * What a declaration says, its variables replaced.
     *
     * @param variables unknown ones are left out, and become what they extend
     */
    public static JavaType of(Type declared, Map<TypeVariable<?>, JavaType> variables) {
        if (declared instanceof Class<?> raw) {
            return of(raw);
        }
        if (declared instanceof TypeVariable<?> variable) {
            JavaType known = variables.get(variable);
            return known != null ? known : of(rawOf(variable.getBounds()[0]));
        }
        if (declared instanceof WildcardType wildcard) {
            return of(boundOf(wildcard), variables);
        }
        if (declared instanceof GenericArrayType array) {
            return arrayOf(of(array.getGenericComponentType(), variables));
        }
        ParameterizedType generic = (ParameterizedType) declared;
        List<JavaType> arguments = Stream.of(generic.getActualTypeArguments())
                .map(argument -> isKnown(argument, variables) ? of(argument, variables) : UNKNOWN)
                .toList();
        boolean nothing = arguments.stream().allMatch(argument -> argument == UNKNOWN);
        return new JavaType(rawOf(generic), nothing ? List.of() : arguments);
    }

    /** True when all variables in it are known. */
    static boolean isKnown(Type declared, Map<TypeVariable<?>, JavaType> variables) {
        if (declared instanceof TypeVariable<?> variable) {
            return variables.containsKey(variable);
        }
        if (declared instanceof WildcardType wildcard) {
            return isKnown(boundOf(wildcard), variables);
        }
        if (declared instanceof GenericArrayType array) {
            return isKnown(array.getGenericComponentType(), variables);
        }
        return !(declared instanceof ParameterizedType generic)
                || Stream.of(generic.getActualTypeArguments()).allMatch(argument -> isKnown(argument, variables));
    }

    /** {@code T} of {@code ? super T} and of {@code ? extends T}. */
    static Type boundOf(WildcardType wildcard) {
        return wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
    }

    static Class<?> rawOf(Type type) {
        return of(type instanceof ParameterizedType generic ? generic.getRawType() : type, Map.of()).raw;
    }

    /** Its variables by what they stand for; none if it is raw. */
    Map<TypeVariable<?>, JavaType> variables() {
        Map<TypeVariable<?>, JavaType> variables = new HashMap<>();
        TypeVariable<?>[] names = raw.getTypeParameters();
        for (int index = 0; index < names.length && index < arguments.size(); index++) {
            variables.put(names[index], arguments.get(index));
        }
        return variables;
    }

    /** Its full name, arguments left out. */
    public String name() {
        return declared == null ? raw.getName() : declared.fullName();
    }

    /** True if there is a public method of a name that takes so many arguments. */
    public boolean hasMethod(String name, int arguments) {
        return declared == null
                ? Reflected.hasMethod(raw, name, arguments)
                : DeclaredMembers.hasMethod(declared, name, arguments);
    }

    /** True if a value may be of both types. */
    public boolean overlaps(JavaType other) {
        return Conversions.isSubtype(boxed(), other.boxed()) || Conversions.isSubtype(other.boxed(), boxed());
    }

    /** This as one of its supertypes; null if that is none. */
    JavaType as(Class<?> target) {
        if (raw == target) {
            return this;
        }
        if (!target.isAssignableFrom(raw)) {
            return null;
        }
        Map<TypeVariable<?>, JavaType> variables = variables();
        Stream<Type> parents =
                Stream.concat(Stream.ofNullable(raw.getGenericSuperclass()), Stream.of(raw.getGenericInterfaces()));
        return parents.filter(parent -> target.isAssignableFrom(rawOf(parent)))
                .findFirst()
                .map(parent -> of(parent, variables).as(target))
                .orElse(of(target));
    }

    /** What the variables of a supertype stand for. */
    public Map<TypeVariable<?>, JavaType> variablesOf(Class<?> supertype) {
        JavaType seen = as(supertype);
        return seen == null ? Map.of() : seen.variables();
    }

    boolean is(Class<?> type) {
        return raw == type;
    }

    public boolean isPrimitive() {
        return raw.isPrimitive();
    }

    public boolean isNull() {
        return this == NULL;
    }

    /** The type of an array's elements. */
    JavaType element() {
        return arguments.get(0);
    }

    /** The type of what an array or a collection holds; of anything else the type itself. */
    public JavaType elementIfAny() {
        if (raw.isArray()) {
            return element();
        }
        JavaType iterable = as(Iterable.class);
        if (iterable == null) {
            return this;
        }
        return iterable.arguments.isEmpty() ? OBJECT : iterable.arguments.get(0);
    }

    /** The class for int, and so on; others are what they are. */
    public JavaType boxed() {
        return raw.isPrimitive() ? of(Primitives.boxed(raw)) : this;
    }

    /** The int of Integer, and so on; others are what they are. */
    JavaType unboxed() {
        return of(Primitives.unboxed(raw)).raw.isPrimitive() ? of(Primitives.unboxed(raw)) : this;
    }

    @Override
    public String toString() {
        if (isNull()) {
            return "null";
        }
        if (declared != null) {
            return declared.name();
        }
        return raw.isArray() || arguments.isEmpty()
                ? raw.getSimpleName()
                : raw.getSimpleName()
                        + arguments.stream().map(JavaType::toString).collect(Collectors.joining(", ", "<", ">"));
    }
}
