package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Translates {@code new}. */
final class CreationTranslator {
    private final ExpressionTranslator expressions;
    private final CallTranslator calls;

    CreationTranslator(ExpressionTranslator expressions, CallTranslator calls) {
        this.expressions = expressions;
        this.calls = calls;
    }

    Typed create(ObjectCreationExpr creation, VisibleVariables scope, JavaType expected) {
        if (creation.getAnonymousClassBody().isPresent()) {
            throw new Untranslatable(creation, "a class cannot be written here; write a lambda, or a class in Java");
        }
        JavaType named = expressions.names().get(creation.getType());
        if (named.declared() != null) {
            return DeclaredMembers.create(
                    creation, named.declared(), DeclaredMembers.given(expressions, creation.getArguments(), scope));
        }
        Class<?> type = named.raw();
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new Untranslatable(creation, "%s cannot be created".formatted(type.getSimpleName()));
        }
        Typed created = create(creation, type, calls.arguments(creation.getArguments(), scope), expected);
        return named.arguments().isEmpty() ? created : Typed.of(named, created.code());
    }

    Typed create(Node node, Class<?> type, List<Argument> arguments, JavaType expected) {
        List<Constructor<?>> candidates =
                Arrays.stream(type.getConstructors()).filter(Reach::allows).toList();
        if (candidates.isEmpty()) {
            throw new Untranslatable(node, "new %s() is not available to rules".formatted(type.getSimpleName()));
        }
        Overloads.Choice<Constructor<?>> choice = Overloads.choose(
                node,
                "new %s(…)".formatted(type.getSimpleName()),
                candidates,
                arguments,
                declared -> JavaType.of(declared, Map.of()));
        Inference inference = new Inference(Map.of(), type.getTypeParameters());
        Code[] values = CallTranslator.values(node, choice, arguments, inference, null, null);
        JavaType told = expected == null ? null : told(type, expected);
        boolean known = Arrays.stream(type.getTypeParameters()).allMatch(inference::isKnown)
                && type.getTypeParameters().length > 0;
        JavaType result = known
                ? new JavaType(
                        type,
                        Arrays.stream(type.getTypeParameters())
                                .map(inference::resolve)
                                .toList())
                : told == null ? JavaType.of(type) : told;
        return Typed.of(result, Reflected.create(choice.member(), values));
    }

    /** {@code ArrayList<Task>}, when a {@code List<Task>} is expected of {@code new ArrayList<>()}. */
    private static JavaType told(Class<?> type, JavaType expected) {
        JavaType same = new JavaType(type, expected.arguments());
        JavaType seen = type.getTypeParameters().length == expected.arguments().size() ? same.as(expected.raw()) : null;
        return expected.equals(seen) ? same : null;
    }
}
