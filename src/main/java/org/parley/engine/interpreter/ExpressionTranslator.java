package org.parley.engine.interpreter;

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
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Optional;
import java.util.function.Predicate;

/** Translates Java expressions, once, into code that is run often. */
public final class ExpressionTranslator {
    private final Names names;
    private final Surroundings surroundings;
    private final CallTranslator calls;
    private final CreationTranslator creations;
    private final LambdaTranslator lambdas;
    private final AssignmentTranslator assignments;
    private final NameTranslator nameTranslator;
    private final ArrayTranslator arrays;

    public ExpressionTranslator(Names names, Surroundings surroundings) {
        this.names = names;
        this.surroundings = surroundings;
        this.calls = new CallTranslator(this);
        this.creations = new CreationTranslator(this, calls);
        this.lambdas = new LambdaTranslator(this);
        this.assignments = new AssignmentTranslator(this);
        this.nameTranslator = new NameTranslator(this);
        this.arrays = new ArrayTranslator(this);
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

    CreationTranslator creations() {
        return creations;
    }

    LambdaTranslator lambdas() {
        return lambdas;
    }

    /** @throws Untranslatable if it is wrong, or no Java that can be interpreted */
    public Typed translate(Expression expression, VisibleVariables scope) {
        return translate(expression, scope, null);
    }

    /** @param expected the type that the context asks for; null if it takes any */
    public Typed translate(Expression expression, VisibleVariables scope, JavaType expected) {
        if (expression instanceof EnclosedExpr enclosed) {
            return translate(enclosed.getInner(), scope, expected);
        }
        if (expression instanceof LiteralExpr literal) {
            return Literals.translate(literal);
        }
        if (expression instanceof NameExpr name) {
            return nameTranslator.name(name, scope);
        }
        if (expression instanceof ThisExpr) {
            return Optional.ofNullable(surroundings.self())
                    .orElseThrow(() -> new Untranslatable(expression, "there is no this here"));
        }
        if (expression instanceof FieldAccessExpr access) {
            return nameTranslator.field(access, scope);
        }
        if (expression instanceof MethodCallExpr call) {
            return calls.call(call, scope, expected);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return creations.create(creation, scope, expected);
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
            throw classLiteral(literal);
        }
        return arrays.translate(expression, scope, expected);
    }

    /** The type that an expression names; empty if it is none. */
    Optional<Class<?>> typeNamed(Expression expression, VisibleVariables scope) {
        return nameTranslator.typeNamed(expression, scope);
    }

    private Typed conditional(ConditionalExpr conditional, VisibleVariables scope, JavaType expected) {
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

    private Typed instanceOf(InstanceOfExpr check, VisibleVariables scope) {
        Code value = translate(check.getExpression(), scope).code();
        JavaType type = names.get(check.getType());
        Predicate<Object> test = type.declared() == null ? type.raw()::isInstance : type.declared()::isInstance;
        if (check.getPattern().isEmpty()) {
            return Typed.of(JavaType.BOOLEAN, frame -> test.test(value.run(frame)));
        }
        if (!(check.getPattern().get() instanceof TypePatternExpr pattern)) {
            throw new Untranslatable(check, "write instanceof with one variable, and read its values from it");
        }
        int slot = scope.match(pattern, pattern.getNameAsString(), type).slot();
        return Typed.of(JavaType.BOOLEAN, frame -> {
            Object found = value.run(frame);
            boolean holds = test.test(found);
            frame[slot] = holds ? found : null;
            return holds;
        });
    }

    private Untranslatable classLiteral(ClassExpr literal) {
        names.get(literal.getType());
        return new Untranslatable(literal, "classes are not available to rules; write instanceof");
    }

    private Typed function(Expression expression, VisibleVariables scope, JavaType expected) {
        if (expected == null || FunctionalInterfaces.method(expected.raw()).isEmpty()) {
            throw new Untranslatable(expression, "a lambda is not possible here");
        }
        return lambdas.argument(expression, scope).value(expected);
    }
}
