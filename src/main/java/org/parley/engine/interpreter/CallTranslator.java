package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Translates calls of methods, constructors and functions. */
public final class CallTranslator {
    private final ExpressionTranslator expressions;

    CallTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    Typed call(MethodCallExpr call, VisibleVariables scope, JavaType expected) {
        String name = call.getNameAsString();
        if (call.getScope().isEmpty()) {
            Typed known = expressions.surroundings().call(expressions, scope, call, name, call.getArguments());
            if (known == null) {
                throw new Untranslatable(call, "there is no function %s here".formatted(name));
            }
            return known;
        }
        Expression target = call.getScope().get();
        if (target instanceof SuperExpr) {
            throw new Untranslatable(target, "there is no super here");
        }
        Optional<Class<?>> type = expressions.typeNamed(target, scope);
        return type.isPresent()
                ? onType(call, type.get(), name, call.getArguments(), scope, expected)
                : onValue(call, expressions.translate(target, scope), name, call.getArguments(), scope, expected);
    }

    /** A call of a static method. */
    public Typed onType(
            Node node,
            Class<?> type,
            String name,
            List<Expression> arguments,
            VisibleVariables scope,
            JavaType expected) {
        List<Method> candidates = Reflected.methods(type, name).stream()
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .toList();
        requireSome(node, type, name, candidates, true);
        return call(node, candidates, JavaType.of(type), null, arguments(arguments, scope), expected);
    }

    /** A call of a method of a value. */
    public Typed onValue(
            Node node,
            Typed target,
            String name,
            List<Expression> arguments,
            VisibleVariables scope,
            JavaType expected) {
        if (target.type().isPrimitive()) {
            throw new Untranslatable(node, "%s has no methods".formatted(target.type()));
        }
        JavaType type = target.type();
        if (type.declared() != null) {
            Typed own = DeclaredMembers.call(node, target, name, DeclaredMembers.given(expressions, arguments, scope));
            if (own != null) {
                return own;
            }
            type = JavaType.OBJECT;
        }
        List<Method> candidates = Reflected.methods(type.raw(), name);
        requireSome(node, type.raw(), name, candidates, false);
        return call(node, candidates, type, target.code(), arguments(arguments, scope), expected);
    }

    private static void requireSome(Node node, Class<?> type, String name, List<Method> found, boolean isStatic) {
        if (found.isEmpty()) {
            if (Reach.has(type, name)) {
                throw new Untranslatable(node, Reach.unavailable(type, name));
            }
            List<String> names = new java.util.ArrayList<>();
            Reflected.methodNames(type).forEach(names::add);
            throw new Untranslatable(
                    node,
                    "%s has no %smethod %s%s%s"
                            .formatted(
                                    type.getSimpleName(),
                                    isStatic ? "static " : "",
                                    name,
                                    Vocabulary.suggestion(name, names),
                                    type == Object.class ? "; if it is more than an Object, say its type" : ""));
        }
    }

    /** A call of the method among several that fits the arguments. */
    Typed call(
            Node node,
            List<Method> candidates,
            JavaType target,
            Code object,
            List<Argument> arguments,
            JavaType expected) {
        Overloads.Choice<Method> choice = Overloads.choose(
                node,
                "%s(…)".formatted(candidates.get(0).getName()),
                candidates,
                arguments,
                declared -> JavaType.of(
                        declared, target.variablesOf(candidates.get(0).getDeclaringClass())));
        Method method = choice.member();
        Inference inference = new Inference(target.variablesOf(method.getDeclaringClass()), method.getTypeParameters());
        Code[] values = values(node, choice, arguments, inference, method.getGenericReturnType(), expected);
        return Typed.of(inference.resolve(method.getGenericReturnType()), Reflected.call(method, object, values));
    }

    /** Code for all arguments of a call, in the form that it takes them. */
    static <E extends Executable> Code[] values(
            Node node,
            Overloads.Choice<E> choice,
            List<Argument> arguments,
            Inference inference,
            Type result,
            JavaType expected) {
        E member = choice.member();
        Type[] declared = member.getGenericParameterTypes();
        Type[] parameters = declared.length == member.getParameterCount() ? declared : member.getParameterTypes();
        for (int index = 0; index < arguments.size(); index++) {
            if (arguments.get(index).type() != null) {
                inference.learn(
                        parameter(parameters, index, choice.variableArity()),
                        arguments.get(index).type());
            }
        }
        if (expected != null && result != null) {
            inference.expect(result, expected);
        }
        Code[] codes = new Code[arguments.size()];
        for (int index = 0; index < codes.length; index++) {
            Typed value = arguments.get(index).value(parameter(parameters, index, choice.variableArity()), inference);
            JavaType raw = JavaType.of(Overloads.parameter(member, index, choice.variableArity()));
            codes[index] = Conversions.assign(node, value, raw).code();
        }
        if (!choice.variableArity()) {
            return codes;
        }
        int fixed = parameters.length - 1;
        Code[] all = Arrays.copyOf(codes, fixed + 1);
        all[fixed] = ArrayTranslator.arrayOf(
                Overloads.parameter(member, fixed, true), Arrays.copyOfRange(codes, fixed, codes.length));
        return all;
    }

    private static Type parameter(Type[] parameters, int index, boolean variableArity) {
        if (!variableArity || index < parameters.length - 1) {
            return parameters[index];
        }
        Type last = parameters[parameters.length - 1];
        return last instanceof java.lang.reflect.GenericArrayType array
                ? array.getGenericComponentType()
                : ((Class<?>) last).getComponentType();
    }

    List<Argument> arguments(List<Expression> arguments, VisibleVariables scope) {
        return arguments.stream().map(each -> argument(each, scope)).toList();
    }

    /** An expression as an argument: a value, if it is one by itself. */
    Argument argument(Expression expression, VisibleVariables scope) {
        Expression inner = expression instanceof EnclosedExpr enclosed ? enclosed.getInner() : expression;
        if (inner instanceof LambdaExpr || inner instanceof MethodReferenceExpr) {
            return expressions.lambdas().argument(inner, scope);
        }
        try {
            return new Argument.Value(expressions.translate(inner, scope));
        } catch (Untranslatable e) {
            if (inner instanceof MethodCallExpr || inner instanceof ConditionalExpr) {
                return new Argument.Deferred(expressions, inner, scope, e);
            }
            throw e;
        }
    }
}
