package org.parley;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Names the command that repeats a seed that fails. */
final class SeedReport implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> called, ExtensionContext context)
            throws Throwable {
        try {
            invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(
                    "seed %s fails; repeat it by ./mvnw test -Dtest=%s#%s -Dparley.sequence=%s%n%s"
                            .formatted(
                                    called.getArguments().get(0),
                                    called.getTargetClass().getSimpleName(),
                                    called.getExecutable().getName(),
                                    called.getArguments().get(0),
                                    e.getMessage()),
                    e);
        }
    }
}
