package org.parley.engine.rules.check;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.Optional;
import org.parley.engine.rules.RuleProblem.Kind;

/** Expressions that name a type: variables that are declared and set, casts, tests of the type, arrays. */
final class Variables {
    private final Typing typing;
    private final Context context;
    private final Remarks remarks;

    Variables(Typing typing, Context context, Remarks remarks) {
        this.typing = typing;
        this.context = context;
        this.remarks = remarks;
    }

    ValueType assignment(AssignExpr expression, Scope scope) {
        ValueType target = typing.of(expression.getTarget(), scope);
        if (expression.getOperator() == AssignExpr.Operator.ASSIGN) {
            typing.fits(target, Texts.of(expression.getTarget()), expression.getValue(), scope);
        } else {
            typing.of(expression.getValue(), scope);
        }
        return target;
    }

    ValueType declaration(VariableDeclarationExpr expression, Scope scope) {
        for (VariableDeclarator variable : expression.getVariables()) {
            boolean inferred = variable.getType().isVarType();
            ValueType type = inferred ? ValueType.UNKNOWN : context.type(variable.getType(), remarks);
            if (variable.getInitializer().isPresent()) {
                Expression value = variable.getInitializer().get();
                if (inferred) {
                    type = typing.of(value, scope);
                } else {
                    typing.fits(type, variable.getNameAsString(), value, scope);
                }
            }
            scope.declare(variable.getNameAsString(), type);
        }
        return ValueType.UNKNOWN;
    }

    ValueType cast(CastExpr expression, Scope scope) {
        ValueType type = context.type(expression.getType(), remarks);
        ValueType value = typing.of(expression.getExpression(), scope);
        if (value.excludes(type) && !(value.isNumber() && type.isNumber())) {
            remarks.add(
                    Kind.WRONG_TYPE,
                    expression,
                    "%s is %s and never %s"
                            .formatted(Texts.of(expression.getExpression()), Texts.a(value), Texts.a(type)));
        }
        return type;
    }

    ValueType instance(InstanceOfExpr expression, Scope scope) {
        typing.of(expression.getExpression(), scope);
        ValueType type = context.type(expression.getType(), remarks);
        expression
                .getPattern()
                .ifPresent(pattern -> Optional.of(pattern)
                        .filter(each -> each.isTypePatternExpr())
                        .ifPresentOrElse(
                                each -> scope.declare(each.asTypePatternExpr().getNameAsString(), type),
                                scope::declareAnything));
        return ValueType.BOOLEAN;
    }

    ValueType array(ArrayCreationExpr expression, Scope scope) {
        ValueType type = context.type(expression.getElementType(), remarks);
        expression.getLevels().forEach(level -> level.getDimension().ifPresent(size -> typing.of(size, scope)));
        expression.getInitializer().ifPresent(values -> values.getValues().forEach(value -> typing.of(value, scope)));
        return type.isClass() && expression.getLevels().size() == 1
                ? ValueType.of(type.raw().arrayType())
                : ValueType.UNKNOWN;
    }
}
