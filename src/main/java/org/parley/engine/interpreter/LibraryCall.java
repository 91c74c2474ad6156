package org.parley.engine.interpreter;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.function.Function;

/** A call of Java's library, whose work is counted and whose results are bounded in size. */
final class LibraryCall {
    private LibraryCall() {}

    /** Calls a method; the target of a static one is ignored. */
    static Code of(Method method, Code target, Code... arguments) {
        String name = method.getName();
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        boolean cheap = Work.isCheap(name) && method.getDeclaringClass() != BigDecimal.class;
        Function<Object[], Object> substitute = Substitutes.find(method.getDeclaringClass(), name, method);
        return frame -> {
            Object object = isStatic ? null : target.run(frame);
            if (!isStatic && object == null) {
                throw new NullPointerException("%s() is called on null".formatted(name));
            }
            Object[] values = Reflected.values(arguments, frame);
            Work.countArguments(values);
            if (!cheap) {
                Work.countSize(object);
            }
            Object result = run(method, substitute, object, values);
            if (!cheap) {
                Work.count(result);
                Work.requireSize(result);
            }
            Work.requireSize(object);
            return result;
        };
    }

    private static Object run(Method method, Function<Object[], Object> substitute, Object object, Object... values) {
        if (method.getName().equals("toString") && method.getParameterCount() == 0) {
            return BoundedText.of(object);
        }
        if (substitute == null) {
            return Reflected.invoke(method, object, values);
        }
        if (Modifier.isStatic(method.getModifiers())) {
            return substitute.apply(values);
        }
        Object[] all = new Object[values.length + 1];
        all[0] = object;
        System.arraycopy(values, 0, all, 1, values.length);
        return substitute.apply(all);
    }
}
