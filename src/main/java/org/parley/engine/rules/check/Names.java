package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.RuleProblem.Kind;

/** What names stand for: variables, properties, types, constants. */
final class Names {
    private static final String VARIABLE = "$";

    private final Typing typing;
    private final Context context;
    private final Remarks remarks;

    Names(Typing typing, Context context, Remarks remarks) {
        this.typing = typing;
        this.context = context;
        this.remarks = remarks;
    }

    ValueType of(NameExpr expression, Scope scope) {
        String name = expression.getNameAsString();
        return scope.find(name).or(() -> propertyOfSelf(name, scope)).orElseGet(() -> {
            unknown(expression, name, scope);
            return ValueType.UNKNOWN;
        });
    }

    /** What stands behind a dot. */
    ValueType of(Expression expression, Expression before, String name, Scope scope) {
        Optional<ValueType> type = asType(before, scope);
        if (type.isPresent()) {
            return constant(expression, type.get(), name);
        }
        ValueType owner = typing.of(before, scope);
        if (!owner.isKnown() || owner.isNull()) {
            return ValueType.UNKNOWN;
        }
        if (scope.isCondition()) {
            return Members.property(owner, name, context.types()).orElseGet(() -> {
                remarks.unknown(
                        Kind.UNKNOWN_PROPERTY,
                        expression,
                        "%s has no property %s".formatted(owner, name),
                        name,
                        Members.properties(owner));
                return ValueType.UNKNOWN;
            });
        }
        return field(expression, owner, name);
    }

    /** The type that a name or a chain of names means, unless it means a variable or a property. */
    Optional<ValueType> asType(Expression expression, Scope scope) {
        if (expression instanceof TypeExpr type) {
            boolean isVariable = scope.has(type.getTypeAsString());
            return isVariable ? Optional.empty() : Optional.of(context.type(type.getType(), remarks));
        }
        String chain = chain(expression);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        String first = chain.contains(".") ? chain.substring(0, chain.indexOf('.')) : chain;
        if (scope.has(first) || propertyOfSelf(first, scope).isPresent()) {
            return Optional.empty();
        }
        Optional<ValueType> type = context.types().find(chain);
        type.filter(ValueType::isClass).ifPresent(each -> Forbidden.type(each.raw(), expression, remarks));
        return type;
    }

    private static String chain(Expression expression) {
        if (expression instanceof NameExpr name) {
            return name.getNameAsString();
        }
        if (expression instanceof FieldAccessExpr access) {
            String before = chain(access.getScope());
            return before.isEmpty() ? "" : before + "." + access.getNameAsString();
        }
        return "";
    }

    private Optional<ValueType> propertyOfSelf(String name, Scope scope) {
        Optional<ValueType> self = scope.self();
        if (self.isPresent() && !self.get().isKnown()) {
            return Optional.of(ValueType.UNKNOWN);
        }
        return self.flatMap(fact -> Members.property(fact, name, context.types()));
    }

    private ValueType constant(Expression expression, ValueType type, String name) {
        if (!type.isClass()) {
            return ValueType.UNKNOWN;
        }
        Optional<Field> field =
                Members.publicField(type.raw(), name).filter(each -> Modifier.isStatic(each.getModifiers()));
        if (field.isEmpty()) {
            unknownConstant(expression, type, name);
            return ValueType.UNKNOWN;
        }
        return ValueType.of(field.get().getType());
    }

    private void unknownConstant(Expression expression, ValueType type, String name) {
        Set<String> known = Members.constants(type.raw());
        String message = "%s has no %s %s".formatted(type, type.isEnum() ? "constant" : "member", name);
        boolean isFar = new Nearest(known).find(name).isEmpty();
        remarks.unknown(
                type.isEnum() ? Kind.UNKNOWN_CONSTANT : Kind.UNKNOWN_PROPERTY,
                expression,
                isFar && type.isEnum() ? "%s; it has %s".formatted(message, String.join(", ", known)) : message,
                name,
                known);
    }

    /** In Java properties are read by methods. */
    private ValueType field(Expression expression, ValueType owner, String name) {
        if (!owner.isClass()) {
            return ValueType.UNKNOWN;
        }
        if (owner.raw().isArray()) {
            return ValueType.of(int.class);
        }
        Optional<Field> field = Members.publicField(owner.raw(), name);
        if (field.isPresent()) {
            return ValueType.of(field.get().getType());
        }
        Optional<String> method = Members.accessors(name)
                .filter(each ->
                        Members.methods(owner.raw(), each).stream().anyMatch(found -> found.getParameterCount() == 0))
                .findFirst();
        if (method.isPresent()) {
            remarks.add(
                    Kind.UNKNOWN_PROPERTY,
                    expression,
                    Texts.meant(
                            "%s has no field %s: consequences and functions are Java".formatted(owner, name),
                            method.get() + "()"),
                    method.get() + "()");
        } else {
            remarks.unknown(
                    Kind.UNKNOWN_PROPERTY,
                    expression,
                    "%s has no property %s".formatted(owner, name),
                    name,
                    Members.properties(owner));
        }
        return ValueType.UNKNOWN;
    }

    private void unknown(NameExpr expression, String name, Scope scope) {
        Optional<ValueType> self = scope.self().filter(ValueType::isKnown);
        if (Character.isUpperCase(name.charAt(0))) {
            context.unknownType(remarks, expression, name);
        } else if (self.isPresent() && !name.startsWith(VARIABLE)) {
            remarks.unknown(
                    Kind.UNKNOWN_PROPERTY,
                    expression,
                    "%s has no property %s".formatted(self.get(), name),
                    name,
                    Members.properties(self.get()));
        } else {
            remarks.unknown(
                    Kind.UNKNOWN_VARIABLE,
                    expression,
                    "there is no variable %s here".formatted(name),
                    name,
                    new TreeSet<>(scope.names()));
        }
    }
}
