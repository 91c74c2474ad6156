package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates Java expressions, once, into code that is run often. */
public final class ExpressionTranslator {
    private final Names names;
    private final Surroundings surroundings;
    private final CallTranslator calls;
    private final LambdaTranslator lambdas;
    private final AssignmentTranslator assignments;

    public ExpressionTranslator(Names names, Surroundings surroundings) {
        this.names = names;
        this.surroundings = surroundings;
        this.calls = new CallTranslator(this);
        this.lambdas = new LambdaTranslator(this);
        this.assignments = new AssignmentTranslator(this);
    }

    public Names names() {
        return names;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    public CallTranslator calls() {
        return calls;
    }

    LambdaTranslator lambdas() {
        return lambdas;
    }

    /** @throws Untranslatable if it is wrong, or no Java that can be interpreted */
    public Typed translate(Expression expression, Scope scope) {
        return translate(expression, scope, null);
    }

    /** @param expected the type that the context asks for; null if it takes any */
    Typed translate(Expression expression, Scope scope, JavaType expected) {
        if (expression instanceof EnclosedExpr enclosed) {
            return translate(enclosed.getInner(), scope, expected);
        }
        if (expression instanceof LiteralExpr literal) {
            return Literals.translate(literal);
        }
        if (expression instanceof NameExpr name) {
            return name(name, scope);
        }
        if (expression instanceof ThisExpr) {
            return Optional.ofNullable(surroundings.self())
                    .orElseThrow(() -> new Untranslatable(expression, "there is no this here"));
        }
        if (expression instanceof FieldAccessExpr access) {
            return field(access, scope);
        }
        if (expression instanceof MethodCallExpr call) {
            return calls.call(call, scope, expected);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return calls.create(creation, scope, expected);
        }
        if (expression instanceof BinaryExpr binary) {
            return Operators.binary(
                    binary,
                    binary.getOperator(),
                    translate(binary.getLeft(), scope),
                    translate(binary.getRight(), scope));
        }
        if (expression instanceof UnaryExpr unary) {
            return assignments.isStep(unary)
                    ? assignments.step(unary, scope)
                    : Operators.unary(unary, translate(unary.getExpression(), scope));
        }
        if (expression instanceof ConditionalExpr conditional) {
            return conditional(conditional, scope, expected);
        }
        if (expression instanceof CastExpr cast) {
            JavaType type = names.get(cast.getType());
            return Conversions.cast(cast, translate(cast.getExpression(), scope, type), type);
        }
        if (expression instanceof InstanceOfExpr check) {
            return instanceOf(check, scope);
        }
        if (expression instanceof AssignExpr assignment) {
            return assignments.assign(assignment, scope);
        }
        if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr) {
            return function(expression, scope, expected);
        }
        if (expression instanceof SwitchExpr choice) {
            return new SwitchTranslator(this).expression(choice, scope, expected);
        }
        if (expression instanceof ClassExpr literal) {
            return Typed.constant(
                    JavaType.of(Class.class), names.get(literal.getType()).raw());
        }
        return array(expression, scope, expected);
    }

    /** The type that an expression names; empty if it is none. */
    Optional<Class<?>> typeNamed(Expression expression, Scope scope) {
        if (expression instanceof NameExpr name) {
            return scope.read(name, name.getNameAsString()) != null
                            || surroundings.name(name, name.getNameAsString()) != null
                    ? Optional.empty()
                    : names.find(name.getNameAsString());
        }
        return expression instanceof FieldAccessExpr access
                        && (access.getScope() instanceof NameExpr || access.getScope() instanceof FieldAccessExpr)
                ? Optional.ofNullable(SourceText.path(access)).flatMap(names::find)
                : Optional.empty();
    }

    private Typed name(NameExpr node, Scope scope) {
        String name = node.getNameAsString();
        Scope.Local local = scope.read(node, name);
        if (local != null) {
            int slot = local.slot();
            return Typed.of(local.type(), frame -> frame[slot]);
        }
        Typed known = surroundings.name(node, name);
        if (known == null) {
            throw new Untranslatable(node, "there is no %s here".formatted(name));
        }
        return known;
    }

    private Typed field(FieldAccessExpr access, Scope scope) {
        String name = access.getNameAsString();
        Optional<Class<?>> type = typeNamed(access.getScope(), scope);
        if (type.isPresent()) {
            return constant(access, type.get(), name);
        }
        if (access.getScope() instanceof NameExpr container
                && scope.read(container, container.getNameAsString()) == null
                && surroundings.name(container, container.getNameAsString()) == null) {
            throw new Untranslatable(container, "there is no %s here".formatted(container.getNameAsString()));
        }
        return property(access, translate(access.getScope(), scope), name);
    }

    /** What {@code target.name} stands for. */
    Typed property(Node node, Typed target, String name) {
        Typed property = surroundings.property(node, target, name);
        if (property != null) {
            return property;
        }
        Code object = target.code();
        if (target.type().raw().isArray() && name.equals("length")) {
            return Typed.of(JavaType.of(int.class), frame -> java.lang.reflect.Array.getLength(object.run(frame)));
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
            List<String> known = java.util.stream.Stream.of(type.getFields())
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

    private Typed conditional(ConditionalExpr conditional, Scope scope, JavaType expected) {
        Typed condition = Conversions.assign(
                conditional.getCondition(), translate(conditional.getCondition(), scope), JavaType.BOOLEAN);
        Typed yes = translate(conditional.getThenExpr(), scope, expected);
        Typed no = translate(conditional.getElseExpr(), scope, expected);
        JavaType type = Conversions.common(yes, no);
        Code test = condition.code();
        Code first = Conversions.cast(conditional, yes, type).code();
        Code second = Conversions.cast(conditional, no, type).code();
        return Typed.of(type, frame -> (boolean) test.run(frame) ? first.run(frame) : second.run(frame));
    }

    private Typed instanceOf(InstanceOfExpr check, Scope scope) {
        if (check.getPattern().isPresent()) {
            throw new Untranslatable(check, "instanceof with a variable is not interpreted; cast in a line of its own");
        }
        Code value = translate(check.getExpression(), scope).code();
        Class<?> type = names.get(check.getType()).raw();
        return Typed.of(JavaType.BOOLEAN, frame -> type.isInstance(value.run(frame)));
    }

    private Typed function(Expression expression, Scope scope, JavaType expected) {
        if (expected == null || FunctionalInterfaces.method(expected.raw()).isEmpty()) {
            throw new Untranslatable(expression, "a lambda is not possible here");
        }
        return lambdas.argument(expression, scope).value(expected);
    }

    private Typed array(Expression expression, Scope scope, JavaType expected) {
        if (expression instanceof ArrayAccessExpr access) {
            Typed array = translate(access.getName(), scope);
            if (!array.type().raw().isArray()) {
                throw new Untranslatable(access, "%s is no array; use get(…)".formatted(array.type()));
            }
            Code object = array.code();
            Code index = Conversions.assign(access, translate(access.getIndex(), scope), JavaType.of(int.class))
                    .code();
            return Typed.of(
                    array.type().element(),
                    frame -> java.lang.reflect.Array.get(object.run(frame), (int) index.run(frame)));
        }
        if (expression instanceof ArrayCreationExpr creation
                && creation.getInitializer().isPresent()) {
            return array(creation.getInitializer().get(), scope, names.get(creation.getElementType()));
        }
        if (expression instanceof ArrayInitializerExpr values
                && expected != null
                && expected.raw().isArray()) {
            return array(values, scope, expected.element());
        }
        throw new Untranslatable(expression, "this is not interpreted: " + SourceText.of(expression));
    }

    private Typed array(ArrayInitializerExpr values, Scope scope, JavaType element) {
        Code[] codes = values.getValues().stream()
                .map(value -> Conversions.assign(value, translate(value, scope, element), element)
                        .code())
                .toArray(Code[]::new);
        return Typed.of(JavaType.arrayOf(element), arrayOf(element.raw(), codes));
    }

    /** A new array of what the codes give. */
    static Code arrayOf(Class<?> element, Code... values) {
        return frame -> {
            Object array = java.lang.reflect.Array.newInstance(element, values.length);
            for (int index = 0; index < values.length; index++) {
                java.lang.reflect.Array.set(array, index, values[index].run(frame));
            }
            return array;
        };
    }
}
