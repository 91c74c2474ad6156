package org.parley.engine.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the application's classes and one build of the rules, and is thrown away with it: otherwise the
 * application's loader would remember, build after build, which rule classes it does not have.
 *
 * <p>The compiler asks for the same classes in each build, most of which do not exist (every name, in every package that
 * is imported as a whole); what the packaged application answered once is kept, for its classes do not change.
 */
final class RuleClassLoader extends ClassLoader {
    private static final String GENERATED = "rules.";
    private static final String GENERATED_PATH = "rules/";
    private static final String CLASS_FILE = ".class";
    private static final byte[] MISSING = {};

    private static final Map<String, byte[]> CLASS_FILES = new ConcurrentHashMap<>();
    private static final Set<String> MISSING_CLASSES = ConcurrentHashMap.newKeySet();
    private static final Set<String> MISSING_RESOURCES = ConcurrentHashMap.newKeySet();

    RuleClassLoader(ClassLoader application) {
        super(application);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(GENERATED) || MISSING_CLASSES.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            MISSING_CLASSES.add(name);
            throw e;
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        if (name.startsWith(GENERATED_PATH)) {
            return null;
        }
        if (!name.endsWith(CLASS_FILE)) {
            return super.getResourceAsStream(name);
        }
        byte[] file = CLASS_FILES.computeIfAbsent(name, this::read);
        return file == MISSING ? null : new ByteArrayInputStream(file);
    }

    @Override
    public URL getResource(String name) {
        if (name.startsWith(GENERATED_PATH) || MISSING_RESOURCES.contains(name)) {
            return null;
        }
        URL found = super.getResource(name);
        if (found == null) {
            MISSING_RESOURCES.add(name);
        }
        return found;
    }

    private byte[] read(String name) {
        try (InputStream in = super.getResourceAsStream(name)) {
            return in == null ? MISSING : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
