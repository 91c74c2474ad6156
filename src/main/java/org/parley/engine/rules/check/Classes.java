package org.parley.engine.rules.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that the rules may see, by name; also remembers those that do not exist. */
final class Classes {
    private final Map<String, Optional<Class<?>>> found = new ConcurrentHashMap<>();

    /** @param name with its package; classes inside classes behind a dot */
    Optional<Class<?>> find(String name) {
        Optional<Class<?>> known = found.get(name);
        if (known == null) {
            known = load(name);
            found.put(name, known);
        }
        return known;
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Classes.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            int dot = name.lastIndexOf('.');
            return dot < 0 || !Character.isUpperCase(lastButOne(name, dot))
                    ? Optional.empty()
                    : find(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }

    /** The first letter of the part before the last one: a class, if it is a capital. */
    private static char lastButOne(String name, int dot) {
        return name.charAt(name.lastIndexOf('.', dot - 1) + 1);
    }
}
