package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Optional;
import org.parley.engine.rules.RuleProblem.Kind;

/** Lambdas and method references: what their parameters are, and what they return. */
final class Lambdas {
    private static final String NEW = "new";

    private final Typing typing;
    private final Names names;
    private final Remarks remarks;

    Lambdas(Typing typing, Names names, Remarks remarks) {
        this.typing = typing;
        this.names = names;
        this.remarks = remarks;
    }

    /** True if something of the type may be such a function, as far as can be told before looking into it. */
    static boolean mayBe(Expression function, ValueType type) {
        if (!type.isClass()) {
            return true;
        }
        Optional<Method> method = Members.functional(type.raw());
        return method.isPresent()
                && (!(function instanceof LambdaExpr lambda)
                        || lambda.getParameters().size() == method.get().getParameterCount());
    }

    /** A function where something of a known type is asked for. */
    ValueType of(Expression function, ValueType asked, Scope scope) {
        Optional<Method> method = asked.isClass() ? Members.functional(asked.raw()) : Optional.empty();
        Generics generics = Generics.of(asked);
        result(
                function,
                method.map(each -> List.of(each.getGenericParameterTypes()).stream()
                                .map(generics::resolve)
                                .toList())
                        .orElse(List.of()),
                scope);
        return asked;
    }

    /** A function as an argument: learns from it what the type parameters of the method stand for. */
    void infer(Expression function, Type formal, Generics generics, Scope scope) {
        Optional<Method> method = rawOf(formal).flatMap(Members::functional);
        if (method.isEmpty() || !(formal instanceof ParameterizedType parameterized)) {
            result(function, List.of(), scope);
            return;
        }
        TypeVariable<?>[] variables = rawOf(formal).orElseThrow().getTypeParameters();
        Type[] arguments = parameterized.getActualTypeArguments();
        learnReceiver(function, method.get(), variables, arguments, generics, scope);
        Generics inside = Generics.of(generics.resolve(formal));
        List<ValueType> parameters = List.of(method.get().getGenericParameterTypes()).stream()
                .map(inside::resolve)
                .toList();
        ValueType result = result(function, parameters, scope);
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].equals(method.get().getGenericReturnType())) {
                generics.infer(arguments[i], result);
            }
        }
    }

    /** {@code Task::getId} tells that the first parameter is a Task. */
    private void learnReceiver(
            Expression function,
            Method method,
            TypeVariable<?>[] variables,
            Type[] arguments,
            Generics generics,
            Scope scope) {
        if (!(function instanceof MethodReferenceExpr reference) || method.getParameterCount() == 0) {
            return;
        }
        Optional<ValueType> receiver = names.asType(reference.getScope(), scope).filter(ValueType::isClass);
        boolean takesReceiver = receiver.isPresent()
                && Members.methods(receiver.get().raw(), reference.getIdentifier()).stream()
                        .anyMatch(each -> !Modifier.isStatic(each.getModifiers())
                                && each.getParameterCount() == method.getParameterCount() - 1);
        for (int i = 0; takesReceiver && i < variables.length; i++) {
            if (variables[i].equals(method.getGenericParameterTypes()[0])
                    && !generics.resolve(arguments[i]).isKnown()) {
                generics.infer(arguments[i], receiver.get());
            }
        }
    }

    private ValueType result(Expression function, List<ValueType> parameters, Scope scope) {
        return function instanceof LambdaExpr lambda
                ? body(lambda, parameters, scope)
                : referred((MethodReferenceExpr) function, parameters, scope);
    }

    private ValueType body(LambdaExpr lambda, List<ValueType> parameters, Scope scope) {
        Scope inner = scope.inner();
        for (int i = 0; i < lambda.getParameters().size(); i++) {
            inner.declare(
                    lambda.getParameter(i).getNameAsString(),
                    i < parameters.size() ? parameters.get(i) : ValueType.UNKNOWN);
        }
        return lambda.getExpressionBody()
                .map(expression -> typing.of(expression, inner))
                .orElseGet(() -> {
                    Statements statements = typing.statements();
                    statements.of(lambda.getBody(), inner);
                    return statements.result();
                });
    }

    private ValueType referred(MethodReferenceExpr reference, List<ValueType> parameters, Scope scope) {
        Optional<ValueType> type = names.asType(reference.getScope(), scope);
        ValueType owner = type.orElseGet(() -> typing.of(reference.getScope(), scope));
        String name = reference.getIdentifier();
        if (!owner.isClass()) {
            return ValueType.UNKNOWN;
        }
        if (name.equals(NEW)) {
            return owner;
        }
        List<Method> methods = Members.methods(owner.raw(), name);
        if (methods.isEmpty()) {
            remarks.unknown(
                    Kind.UNKNOWN_FUNCTION,
                    reference,
                    "%s has no method %s".formatted(owner, name),
                    name,
                    Members.methodNames(owner.raw()));
            return ValueType.UNKNOWN;
        }
        Forbidden.method(owner.raw(), name, reference, remarks);
        ValueType receiver =
                type.isPresent() && !parameters.isEmpty() && owner.takes(parameters.get(0)) ? parameters.get(0) : owner;
        return methods.size() == 1
                ? Generics.of(receiver.isKnown() ? receiver : owner)
                        .resolve(methods.get(0).getGenericReturnType())
                : ValueType.UNKNOWN;
    }

    private static Optional<Class<?>> rawOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Optional.of((Class<?>) parameterized.getRawType());
        }
        return type instanceof Class<?> raw ? Optional.of(raw) : Optional.empty();
    }
}
