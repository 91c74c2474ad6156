package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
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
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.InlineCastExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.parley.engine.rules.RuleProblem.Kind;

/** Works out the types of expressions, and remarks on what does not fit together. */
final class Typing {
    private final Context context;
    private final Remarks remarks;
    private final Names names;
    private final Calls calls;
    private final Operators operators;
    /** By the class of the expression. */
    private final Map<Class<?>, BiFunction<Expression, Scope, ValueType>> ways;

    Typing(Context context, Remarks remarks) {
        this.context = context;
        this.remarks = remarks;
        this.names = new Names(this, context, remarks);
        this.calls = new Calls(this, names, context, remarks);
        this.operators = new Operators(this, remarks);
        Variables variables = new Variables(this, context, remarks);
        this.ways = Map.ofEntries(
                way(NameExpr.class, names::of),
                way(FieldAccessExpr.class, (e, scope) -> names.of(e, e.getScope(), e.getNameAsString(), scope)),
                way(NullSafeFieldAccessExpr.class, (e, scope) -> names.of(e, e.getScope(), e.getNameAsString(), scope)),
                way(MethodCallExpr.class, calls::of),
                way(NullSafeMethodCallExpr.class, calls::of),
                way(ObjectCreationExpr.class, calls::of),
                way(LambdaExpr.class, calls::unbound),
                way(MethodReferenceExpr.class, calls::unbound),
                way(BinaryExpr.class, operators::of),
                way(UnaryExpr.class, operators::of),
                way(PointFreeExpr.class, operators::of),
                way(ConditionalExpr.class, this::conditional),
                way(AssignExpr.class, variables::assignment),
                way(CastExpr.class, variables::cast),
                way(InstanceOfExpr.class, variables::instance),
                way(SwitchExpr.class, this::choice),
                way(VariableDeclarationExpr.class, variables::declaration),
                way(ArrayAccessExpr.class, this::element),
                way(ArrayCreationExpr.class, variables::array),
                way(InlineCastExpr.class, (e, scope) -> context.type(e.getType(), remarks)),
                // The parser takes the variable in said::contains for a type.
                way(
                        TypeExpr.class,
                        (e, scope) -> scope.find(e.getTypeAsString()).orElse(ValueType.UNKNOWN)),
                way(ClassExpr.class, (e, scope) -> classLiteral(e)),
                way(EnclosedExpr.class, (e, scope) -> of(e.getInner(), scope)),
                way(DrlxExpression.class, (e, scope) -> of(e.getExpr(), scope)),
                way(ThisExpr.class, (e, scope) -> scope.self().orElse(ValueType.UNKNOWN)));
    }

    private ValueType classLiteral(ClassExpr literal) {
        remarks.add(Kind.FORBIDDEN, literal, "classes are not available to rules; write instanceof");
        return ValueType.UNKNOWN;
    }

    private static <E extends Expression> Map.Entry<Class<?>, BiFunction<Expression, Scope, ValueType>> way(
            Class<E> kind, BiFunction<E, Scope, ValueType> typing) {
        return Map.entry(kind, (expression, scope) -> typing.apply(kind.cast(expression), scope));
    }

    ValueType of(Expression expression, Scope scope) {
        if (expression instanceof LiteralExpr literal) {
            return Literals.typeOf(literal);
        }
        Class<?> kind = expression instanceof NameExpr ? NameExpr.class : expression.getClass();
        BiFunction<Expression, Scope, ValueType> way = ways.get(kind);
        if (way != null) {
            return way.apply(expression, scope);
        }
        // Something rare: only what is inside can be looked at.
        for (Node child : expression.getChildNodes()) {
            if (child instanceof Expression inside) {
                of(inside, scope);
            }
        }
        return ValueType.UNKNOWN;
    }

    /** Remarks if the expression is no condition. */
    void condition(Expression expression, Scope scope) {
        ValueType type = of(expression, scope);
        if (type.isKnown() && !type.isBoolean()) {
            remarks.add(
                    Kind.WRONG_TYPE,
                    expression,
                    "%s is %s, not a condition".formatted(Texts.of(expression), Texts.a(type)));
        }
    }

    /** Remarks if the value does not fit what takes it. */
    void fits(ValueType taker, String name, Expression value, Scope scope) {
        ValueType type = value instanceof LambdaExpr || value instanceof MethodReferenceExpr
                ? calls.function(value, taker, scope)
                : of(value, scope);
        if (!taker.takes(type) && !Literals.fits(value, taker)) {
            remarks.add(
                    Kind.WRONG_TYPE, value, "%s is %s and cannot be %s".formatted(name, Texts.a(taker), Texts.a(type)));
        }
    }

    /** A call of a method of the fact that is modified. */
    void method(MethodCallExpr call, ValueType fact, Scope scope) {
        calls.method(call, fact, call.getNameAsString(), call.getArguments(), scope);
    }

    Statements statements() {
        return new Statements(this, context, remarks);
    }

    private ValueType conditional(ConditionalExpr expression, Scope scope) {
        condition(expression.getCondition(), scope);
        ValueType then = of(expression.getThenExpr(), scope);
        ValueType otherwise = of(expression.getElseExpr(), scope);
        if (then.equals(otherwise) || otherwise.isNull()) {
            return then.boxed();
        }
        if (then.isNull()) {
            return otherwise.boxed();
        }
        return then.isNumber() && otherwise.isNumber() ? operators.wider(then, otherwise) : ValueType.UNKNOWN;
    }

    private ValueType choice(SwitchExpr expression, Scope scope) {
        statements().choice(expression, scope);
        return ValueType.UNKNOWN;
    }

    private ValueType element(ArrayAccessExpr expression, Scope scope) {
        ValueType container = of(expression.getName(), scope);
        of(expression.getIndex(), scope);
        if (container.isClass() && container.raw().isArray()) {
            return ValueType.of(container.raw().getComponentType());
        }
        return container.isClass() && List.class.isAssignableFrom(container.raw())
                ? container.argument(0)
                : ValueType.UNKNOWN;
    }
}
