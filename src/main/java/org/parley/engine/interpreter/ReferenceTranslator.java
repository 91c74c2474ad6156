package org.parley.engine.interpreter;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Translates method references: {@code Task::getId}, {@code words::contains}, {@code ArrayList::new} (JLS 15.13). */
final class ReferenceTranslator {
    private final ExpressionTranslator expressions;

    ReferenceTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    /** True if a method of the name can be called with so many arguments, the object among them if it is not known. */
    boolean fits(MethodReferenceExpr reference, VisibleVariables scope, int arguments) {
        if (reference.getIdentifier().equals("new")) {
            return true;
        }
        Expression value = value(reference, scope);
        if (value != null) {
            return true;
        }
        if (type(reference).declared() != null) {
            return arguments > 0
                    && DeclaredMembers.hasMethod(type(reference).declared(), reference.getIdentifier(), arguments - 1);
        }
        return !unbound(reference, arguments).isEmpty()
                || !statics(reference, arguments).isEmpty();
    }

    Code translate(MethodReferenceExpr reference, VisibleVariables scope, Shape shape, Inference inference) {
        Expression value = value(reference, scope);
        if (value != null) {
            return bound(reference, expressions.translate(value, scope), shape, inference);
        }
        if (type(reference).declared() != null) {
            return ofDeclared(reference, type(reference), shape, inference);
        }
        int count = shape.parameters().size();
        if (reference.getIdentifier().equals("new")) {
            Typed created = expressions
                    .creations()
                    .create(reference, type(reference).raw(), arguments(shape, inference, 0), null);
            return unbound(reference, created, shape, inference);
        }
        List<Method> statics = statics(reference, count);
        List<Method> methods = unbound(reference, count);
        if (statics.isEmpty() == methods.isEmpty()) {
            throw new Untranslatable(
                    reference,
                    statics.isEmpty()
                            ? absent(type(reference), reference.getIdentifier())
                            : "%s is both a static method and none; write a lambda"
                                    .formatted(SourceText.of(reference)));
        }
        return methods.isEmpty()
                ? ofStatic(reference, statics, shape, inference)
                : unbound(reference, methods, shape, inference);
    }

    private Code ofStatic(MethodReferenceExpr reference, List<Method> methods, Shape shape, Inference inference) {
        if (methods.size() == 1) {
            for (int index = 0; index < methods.get(0).getParameterCount(); index++) {
                learn(shape, inference, index, JavaType.of(methods.get(0).getParameterTypes()[index]));
            }
        }
        Typed result = expressions
                .calls()
                .call(reference, methods, type(reference), null, arguments(shape, inference, 0), null);
        return unbound(reference, result, shape, inference);
    }

    /** Like {@link #unbound}, of a type without a class. */
    private Code ofDeclared(MethodReferenceExpr reference, JavaType type, Shape shape, Inference inference) {
        if (reference.getIdentifier().equals("new")) {
            Typed created = DeclaredMembers.create(
                    reference, type.declared(), DeclaredMembers.given(reference, arguments(shape, inference, 0)));
            return unbound(reference, created, shape, inference);
        }
        learn(shape, inference, 0, type);
        Typed result = DeclaredMembers.call(
                reference,
                Typed.of(type, frame -> frame[0]),
                reference.getIdentifier(),
                DeclaredMembers.given(reference, arguments(shape, inference, 1)));
        if (result == null) {
            throw new Untranslatable(reference, "write a lambda for %s".formatted(SourceText.of(reference)));
        }
        return unbound(reference, result, shape, inference);
    }

    /** The first argument is the object. */
    private Code unbound(MethodReferenceExpr reference, List<Method> methods, Shape shape, Inference inference) {
        JavaType type = type(reference);
        learn(shape, inference, 0, type);
        JavaType given = inference.resolve(shape.parameters().get(0));
        JavaType object = given.as(type.raw()) == null ? type : given.as(type.raw());
        Typed result = expressions
                .calls()
                .call(reference, methods, object, frame -> frame[0], arguments(shape, inference, 1), null);
        return unbound(reference, result, shape, inference);
    }

    private Code unbound(MethodReferenceExpr reference, Typed result, Shape shape, Inference inference) {
        Code code = result(reference, result, shape, inference);
        Object function = FunctionalInterfaces.instance(shape.type(), code::run);
        return frame -> function;
    }

    /** The object is known when the reference is evaluated. */
    private Code bound(MethodReferenceExpr reference, Typed value, Shape shape, Inference inference) {
        if (value.type().declared() != null) {
            throw new Untranslatable(reference, "write a lambda for %s".formatted(SourceText.of(reference)));
        }
        int count = shape.parameters().size();
        List<Method> methods = Reflected.methods(value.type().raw(), reference.getIdentifier()).stream()
                .filter(method -> takes(method, count))
                .toList();
        if (methods.isEmpty()) {
            throw new Untranslatable(reference, absent(value.type(), reference.getIdentifier()));
        }
        Typed result = expressions
                .calls()
                .call(reference, methods, value.type(), frame -> frame[count], arguments(shape, inference, 0), null);
        Code code = result(reference, result, shape, inference);
        Code object = value.code();
        Class<?> type = shape.type();
        return frame -> {
            Object target = java.util.Objects.requireNonNull(object.run(frame));
            return FunctionalInterfaces.instance(type, arguments -> {
                Object[] own = java.util.Arrays.copyOf(arguments, count + 1);
                own[count] = target;
                return code.run(own);
            });
        };
    }

    private static String absent(JavaType type, String method) {
        return Reach.has(type.raw(), method) && !Reach.hasMethod(type.raw(), method)
                ? Reach.unavailable(type.raw(), method)
                : "%s has no method %s for this".formatted(type, method);
    }

    private static Code result(MethodReferenceExpr reference, Typed result, Shape shape, Inference inference) {
        return inference.resolve(shape.result()).is(void.class)
                ? result.code()
                : LambdaTranslator.result(reference, result, shape, inference);
    }

    private static void learn(Shape shape, Inference inference, int index, JavaType type) {
        if (!inference.isKnown(shape.parameters().get(index))) {
            inference.learn(shape.parameters().get(index), type);
        }
    }

    private static List<Argument> arguments(Shape shape, Inference inference, int from) {
        List<Argument> arguments = new ArrayList<>();
        for (int index = from; index < shape.parameters().size(); index++) {
            int place = index;
            arguments.add(new Argument.Value(
                    Typed.of(inference.resolve(shape.parameters().get(index)), frame -> frame[place])));
        }
        return arguments;
    }

    /** What stands before the colons, if it is a value. The parser takes names for types. */
    private Expression value(MethodReferenceExpr reference, VisibleVariables scope) {
        if (!(reference.getScope() instanceof TypeExpr type)) {
            return expressions.typeNamed(reference.getScope(), scope).isPresent() ? null : reference.getScope();
        }
        NameExpr name = new NameExpr(type.getTypeAsString());
        name.setRange(type.getRange().orElse(null));
        boolean isVariable = scope.read(name, name.getNameAsString()) != null
                || expressions.surroundings().name(name, name.getNameAsString()) != null;
        return isVariable ? name : null;
    }

    private JavaType type(MethodReferenceExpr reference) {
        return reference.getScope() instanceof TypeExpr type
                ? expressions.names().get(type.getType())
                : expressions.names().get(reference, SourceText.path(reference.getScope()));
    }

    private List<Method> statics(MethodReferenceExpr reference, int arguments) {
        return Reflected.methods(type(reference).raw(), reference.getIdentifier()).stream()
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> takes(method, arguments))
                .toList();
    }

    private List<Method> unbound(MethodReferenceExpr reference, int arguments) {
        return arguments == 0
                ? List.of()
                : Reflected.methods(type(reference).raw(), reference.getIdentifier()).stream()
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> takes(method, arguments - 1))
                        .toList();
    }

    private static boolean takes(Method method, int arguments) {
        return method.getParameterCount() == arguments
                || method.isVarArgs() && arguments >= method.getParameterCount() - 1;
    }
}
