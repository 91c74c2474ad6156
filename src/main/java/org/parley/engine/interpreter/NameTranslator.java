package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Translates names, alone or behind a dot: variables, types, constants and fields. */
final class NameTranslator {
    private final ExpressionTranslator expressions;

    NameTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    /** The type that an expression names; empty if it is none. */
    Optional<Class<?>> typeNamed(Expression expression, VisibleVariables scope) {
        if (expression instanceof NameExpr name) {
            return scope.read(name, name.getNameAsString()) != null
                            || expressions.surroundings().name(name, name.getNameAsString()) != null
                    ? Optional.empty()
                    : expressions.names().find(name.getNameAsString());
        }
        return expression instanceof FieldAccessExpr access
                        && (access.getScope() instanceof NameExpr || access.getScope() instanceof FieldAccessExpr)
                ? Optional.ofNullable(SourceText.path(access)).flatMap(expressions.names()::find)
                : Optional.empty();
    }

    Typed name(NameExpr node, VisibleVariables scope) {
        String name = node.getNameAsString();
        VisibleVariables.Local local = scope.read(node, name);
        if (local != null) {
            int slot = local.slot();
            return Typed.of(local.type(), frame -> frame[slot]);
        }
        Typed known = expressions.surroundings().name(node, name);
        if (known == null) {
            throw unknown(node, name);
        }
        return known;
    }

    Typed field(FieldAccessExpr access, VisibleVariables scope) {
        String name = access.getNameAsString();
        Optional<Class<?>> type = typeNamed(access.getScope(), scope);
        if (type.isPresent()) {
            return constant(access, type.get(), name);
        }
        if (access.getScope() instanceof NameExpr container
                && scope.read(container, container.getNameAsString()) == null
                && expressions.surroundings().name(container, container.getNameAsString()) == null) {
            throw unknown(container, container.getNameAsString());
        }
        return property(access, expressions.translate(access.getScope(), scope), name);
    }

    /** What {@code target.name} stands for. */
    Typed property(Node node, Typed target, String name) {
        Typed property = expressions.surroundings().property(node, target, name);
        if (property != null) {
            return property;
        }
        Code object = target.code();
        if (target.type().raw().isArray() && name.equals("length")) {
            return Typed.of(JavaType.of(int.class), frame -> Array.getLength(object.run(frame)));
        }
        Field field = Reflected.field(target.type().raw(), name);
        if (field == null) {
            throw new Untranslatable(node, "%s has no field %s".formatted(target.type(), name));
        }
        return Typed.of(JavaType.of(field.getGenericType(), target.type().variables()), Reflected.read(field, object));
    }

    private static Typed constant(Node node, Class<?> type, String name) {
        Field field = Reflected.field(type, name);
        if (field == null || !Modifier.isStatic(field.getModifiers())) {
            List<String> known = Stream.of(type.getFields())
                    .filter(each -> Modifier.isStatic(each.getModifiers()))
                    .map(Field::getName)
                    .toList();
            throw new Untranslatable(
                    node,
                    "%s has no constant %s%s"
                            .formatted(type.getSimpleName(), name, Vocabulary.suggestion(name, known)));
        }
        JavaType result = JavaType.of(field.getGenericType(), Map.of());
        Code code = Reflected.read(field, null);
        return Modifier.isFinal(field.getModifiers()) ? Typed.constant(result, code.run(null)) : Typed.of(result, code);
    }

    private Untranslatable unknown(Node node, String name) {
        return new Untranslatable(
                node,
                "there is no %s here%s"
                        .formatted(
                                name,
                                Vocabulary.suggestion(
                                        name, expressions.surroundings().known())));
    }
}
