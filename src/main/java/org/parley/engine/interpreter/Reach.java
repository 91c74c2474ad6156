package org.parley.engine.interpreter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which members of classes rules may use: those that {@link JavaLibrary} lists, and the public ones of the domains. */
public final class Reach {
    private static final String OURS = "org.parley.";
    /** Packages of facts and of what facts consist of; nothing else of Parley is open to rules. */
    private static final Set<String> DOMAINS = Set.of(
            "agent",
            "conflict",
            "consensus",
            "contract",
            "conversation",
            "delegation",
            "engine.backtest",
            "engine.fact",
            "event",
            "meeting",
            "memory",
            "project",
            "scheduling");
    /** These tell an identity, a class or wait, whoever declares them. */
    private static final Set<String> NEVER =
            Set.of("hashCode", "getClass", "getDeclaringClass", "describeConstable", "notify", "notifyAll", "wait");

    private static final String OUTSIDE = "rules neither read nor change anything but facts";

    private Reach() {}

    /** True if it is a type of a domain. */
    public static boolean isDomain(Class<?> type) {
        String name = type.getPackageName();
        return name.startsWith(OURS) && DOMAINS.contains(name.substring(OURS.length()));
    }

    /** True if rules may name a type: it is of Java's library, as far as that is listed, or of a domain. */
    public static boolean knows(Class<?> type) {
        return type.isArray()
                ? knows(type.getComponentType())
                : type.isPrimitive() || JavaLibrary.TYPES.contains(type) || isDomain(type);
    }

    /** True if rules may call a method of a name. */
    public static boolean hasMethod(Class<?> type, String name) {
        return Stream.of(type, Object.class)
                .flatMap(each -> Stream.of(each.getMethods()))
                .anyMatch(method -> method.getName().equals(name) && allows(type, method));
    }

    /** True if rules may use a method or a constant of a name. */
    public static boolean hasMember(Class<?> type, String name) {
        return hasMethod(type, name)
                || Stream.of(type.getFields()).anyMatch(field -> field.getName().equals(name) && allows(field));
    }

    /** @param type the type of the value on which it is called, or the one that declares a static method */
    public static boolean allows(Class<?> type, Method method) {
        Class<?> owner = method.getDeclaringClass();
        if (isDomain(owner)) {
            return !NEVER.contains(method.getName());
        }
        if (owner == Object.class && method.getName().equals("toString")) {
            return !isDomain(type) || type.isInterface();
        }
        return Modifier.isStatic(method.getModifiers())
                ? lists(owner, method.getName(), method)
                : supertypes(type).anyMatch(each -> lists(each, method.getName(), method) && declares(each, method));
    }

    static boolean allows(Constructor<?> constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return isDomain(type) || lists(type, "new", constructor);
    }

    static boolean allows(Field field) {
        Class<?> type = field.getDeclaringClass();
        return isDomain(type) || JavaLibrary.members(type).contains(field.getName());
    }

    private static boolean declares(Class<?> type, Method method) {
        return Stream.of(type, Object.class)
                .flatMap(each -> Stream.of(each.getMethods()))
                .anyMatch(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean lists(Class<?> type, String name, Executable member) {
        Set<String> members = JavaLibrary.members(type);
        return members.contains(name) || members.contains(signature(name, member));
    }

    /** {@code name(Type,Type)}. */
    static String signature(String name, Executable member) {
        return Stream.of(member.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", name + "(", ")"));
    }

    /** The type, its superclasses and all interfaces. */
    private static Stream<Class<?>> supertypes(Class<?> type) {
        List<Class<?>> parents = type.getSuperclass() == null && type.isInterface()
                ? List.of(Object.class)
                : Stream.<Class<?>>ofNullable(type.getSuperclass()).toList();
        return Stream.concat(
                Stream.of(type),
                Stream.concat(parents.stream(), Stream.of(type.getInterfaces())).flatMap(Reach::supertypes));
    }

    /** True if there is a public method of a name, whether rules may call it or not. */
    public static boolean has(Class<?> type, String name) {
        return Stream.of(type.isInterface() ? Object.class : type, type)
                .flatMap(each -> Stream.of(each.getMethods()))
                .anyMatch(method -> method.getName().equals(name));
    }

    /** Why a member of a type that there is must not be used, and what to write instead if there is something. */
    public static String unavailable(Class<?> type, String member) {
        return "%s.%s is not available to rules: %s".formatted(type.getSimpleName(), member, reason(type, member));
    }

    private static String reason(Class<?> type, String member) {
        if (type.getName().startsWith("java.time")
                && Set.of("now", "systemDefault").contains(member)) {
            return "time is a fact: match a Clock, set a Deadline";
        }
        if (BaseStream.class.isAssignableFrom(type)
                && Set.of("generate", "iterate").contains(member)) {
            return "this stream has no end; iterate takes a condition between its arguments";
        }
        if (Set.of("random", "shuffle", "randomUUID", "ints", "doubles").contains(member)) {
            return "the same facts must give the same decisions";
        }
        if (Set.of("hashCode", "hash", "identityHashCode").contains(member)) {
            return "a hash differs from run to run; compare keys or fields";
        }
        if (member.equals("toString")) {
            return "a %s has no text of its own; write its fields".formatted(type.getSimpleName());
        }
        return OUTSIDE;
    }
}
