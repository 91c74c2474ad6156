package org.parley.engine.rules;

/**
 * Stands between the application's classes and one build of the rules, and is thrown away with it: otherwise the
 * application's loader would remember, build after build, which rule classes it does not have.
 */
final class RuleClassLoader extends ClassLoader {
    private static final String GENERATED = "rules.";

    RuleClassLoader(ClassLoader application) {
        super(application);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(GENERATED)) {
            throw new ClassNotFoundException(name);
        }
        return super.loadClass(name, resolve);
    }
}
