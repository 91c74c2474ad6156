package org.parley.engine.rules.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** What types have: properties as conditions name them, methods, constructors, constants. */
final class Members {
    private static final String KEY = "key";
    private static final Set<String> OF_EVERYTHING =
            Set.of("class", "hashCode", "notify", "notifyAll", "wait", "clone");

    /** An interface has the methods of every object, too. */
    private static final ClassValue<List<Method>> METHODS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            Stream<Method> own = Stream.of(type.getMethods());
            return (type.isInterface() ? Stream.concat(own, Stream.of(Object.class.getMethods())) : own).toList();
        }
    };

    private Members() {}

    /** The property of a value that a condition reads: {@code name} is what {@code getName()} or {@code name()} returns. */
    static Optional<ValueType> property(ValueType owner, String name, TypeNames names) {
        if (owner.declaration() != null) {
            return Optional.ofNullable(owner.declaration().getFields().get(name))
                    .map(field -> typeOf(field, names));
        }
        if (Map.class.isAssignableFrom(owner.raw())) {
            return Optional.of(ValueType.UNKNOWN);
        }
        if (owner.raw().isArray() && name.equals("length")) {
            return Optional.of(ValueType.of(int.class));
        }
        return accessors(name)
                .flatMap(method -> methods(owner.raw(), method).stream())
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                .findFirst()
                .map(method -> Generics.of(owner).resolve(method.getGenericReturnType()))
                .or(() -> publicField(owner.raw(), name).map(field -> ValueType.of(field.getType())));
    }

    /** A name that begins like that of a class is none of a property. */
    static Stream<String> accessors(String name) {
        String capital = capitalized(name);
        boolean isCapital = name.equals(capital) && name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isCapital ? Stream.of(name) : Stream.of("get" + capital, "is" + capital, name);
    }

    static Set<String> properties(ValueType owner) {
        if (owner.declaration() != null) {
            return owner.declaration().getFields().keySet();
        }
        Set<String> properties = new TreeSet<>();
        for (Method method : METHODS.get(owner.raw())) {
            if (method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers())) {
                properties.add(propertyOf(method.getName()));
            }
        }
        properties.removeAll(OF_EVERYTHING);
        return properties;
    }

    /** The fields by which facts of a declared type are unique. */
    static Set<String> keys(TypeDeclarationDescr type) {
        return type.getFields().entrySet().stream()
                .filter(field -> field.getValue().getAnnotation(KEY) != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The property that a method gets or sets, by its name; the name itself if it is neither. */
    static String propertyOf(String method) {
        for (String prefix : List.of("get", "set", "is")) {
            if (method.startsWith(prefix)
                    && method.length() > prefix.length()
                    && Character.isUpperCase(method.charAt(prefix.length()))) {
                String rest = method.substring(prefix.length());
                return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            }
        }
        return method;
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static List<Method> methods(Class<?> type, String name) {
        List<Method> methods = new ArrayList<>();
        all(type)
                .filter(method -> method.getName().equals(name) && (!method.isBridge() || isAlone(type, method)))
                .forEach(methods::add);
        return methods;
    }

    /** True if the compiler has added the method to none of the same name: its class is not public. */
    private static boolean isAlone(Class<?> type, Method bridge) {
        return all(type)
                .noneMatch(other -> !other.isBridge()
                        && other.getName().equals(bridge.getName())
                        && other.getParameterCount() == bridge.getParameterCount());
    }

    /** False in a native executable for classes of which it knows no more than the name. */
    static boolean areVisible(Class<?> type) {
        return all(type).findAny().isPresent();
    }

    static Set<String> methodNames(Class<?> type) {
        Set<String> names = new TreeSet<>();
        all(type).forEach(method -> names.add(method.getName()));
        return names;
    }

    private static Stream<Method> all(Class<?> type) {
        return METHODS.get(type).stream();
    }

    /** The one method that a lambda of the type stands for. */
    static Optional<Method> functional(Class<?> type) {
        if (!type.isInterface()) {
            return Optional.empty();
        }
        List<Method> methods = all(type)
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && !isOfObject(method))
                .toList();
        return methods.stream().map(Method::getName).distinct().count() == 1
                ? Optional.of(methods.get(0))
                : Optional.empty();
    }

    static List<Executable> constructors(Class<?> type) {
        List<Executable> constructors = new ArrayList<>();
        for (Constructor<?> each : type.getConstructors()) {
            constructors.add(each);
        }
        return constructors;
    }

    static Optional<Field> publicField(Class<?> type, String name) {
        return Stream.of(type.getFields())
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    /** What may stand behind the name of a type and a dot: constants, and types inside. */
    static Set<String> constants(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Stream.of(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(field -> names.add(field.getName()));
        Stream.of(type.getClasses()).forEach(inner -> names.add(inner.getSimpleName()));
        return names;
    }

    private static boolean isOfObject(Method method) {
        return Stream.of(Object.class.getMethods())
                .anyMatch(known -> known.getName().equals(method.getName())
                        && known.getParameterCount() == method.getParameterCount());
    }

    private static ValueType typeOf(TypeFieldDescr field, TypeNames names) {
        return names.find(field.getPattern().getObjectType()).orElse(ValueType.UNKNOWN);
    }
}
