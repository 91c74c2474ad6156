package org.parley.engine.interpreter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The one place that looks into classes and calls what is there. */
public final class Reflected {
    private static final Code[] NO_CODE = {};
    private static final Map<Class<?>, Map<String, List<Method>>> METHODS = new ConcurrentHashMap<>();

    private Reflected() {}

    /** Methods of a name that rules may call, those of {@code Object} on interfaces too. */
    static List<Method> methods(Class<?> type, String name) {
        return METHODS.computeIfAbsent(type, Reflected::methods).getOrDefault(name, List.of());
    }

    /** True if there is a method of a name that takes so many arguments. */
    public static boolean hasMethod(Class<?> type, String name, int arguments) {
        return methods(type, name).stream().anyMatch(method -> method.getParameterCount() == arguments);
    }

    /** True if there is a method of a name. */
    public static boolean hasMethod(Class<?> type, String name) {
        return !methods(type, name).isEmpty();
    }

    static Iterable<String> methodNames(Class<?> type) {
        return METHODS.computeIfAbsent(type, Reflected::methods).keySet();
    }

    private static Map<String, List<Method>> methods(Class<?> type) {
        Map<String, List<Method>> methods = new java.util.TreeMap<>();
        Stream.concat(Stream.of(type.getMethods()), Stream.of(Object.class.getMethods()))
                .filter(method -> !isRepeated(type, method))
                .filter(method -> !(method.getDeclaringClass() == Object.class && hides(type, method)))
                .filter(method -> Reach.allows(type, method))
                .distinct()
                .forEach(method -> methods.merge(
                        method.getName(),
                        List.of(method),
                        (some, more) ->
                                Stream.of(some, more).flatMap(List::stream).toList()));
        return methods;
    }

    /** True for what the compiler has added to a method of the same name that says more. */
    private static boolean isRepeated(Class<?> type, Method method) {
        return method.isBridge()
                && Stream.of(type.getMethods())
                        .anyMatch(other -> !other.isBridge()
                                && other.getName().equals(method.getName())
                                && other.getParameterCount() == method.getParameterCount());
    }

    private static boolean hides(Class<?> type, Method method) {
        return Stream.of(type.getMethods())
                .anyMatch(other -> other.getDeclaringClass() != Object.class
                        && other.getName().equals(method.getName())
                        && List.of(other.getParameterTypes()).equals(List.of(method.getParameterTypes())));
    }

    /** The public field of a name that rules may read; null if there is none. */
    static Field field(Class<?> type, String name) {
        return Stream.of(type.getFields())
                .filter(field -> field.getName().equals(name) && Reach.allows(field))
                .findFirst()
                .orElse(null);
    }

    /** Calls a method; the target of a static one is ignored. */
    public static Code call(Method method, Code target, Code... arguments) {
        if (!Reach.isDomain(method.getDeclaringClass())) {
            return LibraryCall.of(method, target, arguments);
        }
        if (Modifier.isStatic(method.getModifiers())) {
            return frame -> invoke(method, null, values(arguments, frame));
        }
        String name = method.getName();
        Code[] given = arguments.length == 0 ? NO_CODE : arguments;
        return frame -> {
            Object object = target.run(frame);
            if (object == null) {
                throw new NullPointerException("%s() is called on null".formatted(name));
            }
            return invoke(method, object, given == NO_CODE ? null : values(given, frame));
        };
    }

    static Code create(Constructor<?> constructor, Code... arguments) {
        Class<?> type = constructor.getDeclaringClass();
        Function<Object[], Object> substitute = Substitutes.find(type, "new", constructor);
        boolean ours = Reach.isDomain(type);
        return frame -> {
            Object[] values = values(arguments, frame);
            if (!ours) {
                Work.countArguments(values);
            }
            if (substitute != null) {
                return substitute.apply(values);
            }
            try {
                Object created = constructor.newInstance(values);
                if (!ours) {
                    Work.count(created);
                }
                return created;
            } catch (InvocationTargetException e) {
                throw Reflected.<RuntimeException>unchecked(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            } catch (IllegalArgumentException e) {
                throw wrongType(constructor.getName(), e);
            }
        };
    }

    static Code read(Field field, Code target) {
        return frame -> {
            try {
                return field.get(target == null ? null : target.run(frame));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    static Object invoke(Method method, Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Reflected.<RuntimeException>unchecked(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (IllegalArgumentException e) {
            throw wrongType(method.getName(), e);
        }
    }

    static Object[] values(Code[] codes, Object[] frame) {
        Object[] values = new Object[codes.length];
        for (int index = 0; index < codes.length; index++) {
            values[index] = codes[index].run(frame);
        }
        return values;
    }

    /** The compiler would have put a cast there, which would have failed. */
    private static ClassCastException wrongType(String name, IllegalArgumentException cause) {
        ClassCastException wrong = new ClassCastException(
                "%s is called with something of another type than its source says".formatted(name));
        wrong.initCause(cause);
        return wrong;
    }

    /** What was thrown goes on as it is, checked or not. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
