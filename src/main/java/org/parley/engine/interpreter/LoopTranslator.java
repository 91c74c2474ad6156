package org.parley.engine.interpreter;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.VarType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.parley.engine.interpreter.StatementTranslator.Translated;
import org.parley.engine.steps.Steps;

/** Translates loops. */
final class LoopTranslator {
    private static final Object NORMALLY = StatementTranslator.NORMALLY;

    private final StatementTranslator statements;
    private final ExpressionTranslator expressions;

    LoopTranslator(StatementTranslator statements, ExpressionTranslator expressions) {
        this.statements = statements;
        this.expressions = expressions;
    }

    /** Null if it is no loop. */
    Translated translate(Statement statement, VisibleVariables scope) {
        if (statement instanceof ForEachStmt loop) {
            return forEach(loop, scope.block());
        }
        if (statement instanceof WhileStmt loop) {
            Code condition = statements.condition(loop.getCondition(), scope);
            Code body = statements.translate(loop.getBody(), scope.block()).code();
            return new Translated(
                    frame -> run(frame, condition, body, List.of()),
                    ends(Optional.of(loop.getCondition()), loop.getBody()));
        }
        if (statement instanceof DoStmt loop) {
            Code body = statements.translate(loop.getBody(), scope.block()).code();
            Code condition = statements.condition(loop.getCondition(), scope);
            return new Translated(
                    frame -> {
                        Object end = body.run(frame);
                        if (end == StatementTranslator.BREAK) {
                            return NORMALLY;
                        }
                        return end == StatementTranslator.RETURN ? end : run(frame, condition, body, List.of());
                    },
                    ends(Optional.of(loop.getCondition()), loop.getBody()));
        }
        return statement instanceof ForStmt loop ? counting(loop, scope.block()) : null;
    }

    private Translated counting(ForStmt loop, VisibleVariables scope) {
        List<Code> begin = new ArrayList<>();
        for (Expression each : loop.getInitialization()) {
            begin.add(
                    each instanceof VariableDeclarationExpr declaration
                            ? new DeclarationTranslator(expressions)
                                    .declaration(declaration, scope)
                                    .code()
                            : statements.effect(each, scope).code());
        }
        Code condition = loop.getCompare()
                .map(compare -> statements.condition(compare, scope))
                .orElse(frame -> true);
        Code body = statements.translate(loop.getBody(), scope.block()).code();
        List<Code> steps = loop.getUpdate().stream()
                .map(step -> statements.effect(step, scope).code())
                .toList();
        return new Translated(
                frame -> {
                    begin.forEach(each -> each.run(frame));
                    return run(frame, condition, body, steps);
                },
                ends(loop.getCompare(), loop.getBody()));
    }

    private static Object run(Object[] frame, Code condition, Code body, List<Code> steps) {
        while ((boolean) condition.run(frame)) {
            Steps.count();
            Object end = body.run(frame);
            if (end == StatementTranslator.BREAK) {
                return NORMALLY;
            }
            if (end == StatementTranslator.RETURN) {
                return end;
            }
            for (Code step : steps) {
                step.run(frame);
            }
        }
        return NORMALLY;
    }

    /** What follows an endless loop is reached only by {@code break}. */
    private static boolean ends(Optional<Expression> condition, Statement body) {
        boolean endless = condition
                .map(each -> each instanceof BooleanLiteralExpr literal && literal.getValue())
                .orElse(true);
        return !endless || !body.findAll(BreakStmt.class).isEmpty();
    }

    private Translated forEach(ForEachStmt loop, VisibleVariables scope) {
        Typed iterable = expressions.translate(loop.getIterable(), scope);
        boolean array = iterable.type().raw().isArray();
        JavaType element = array ? iterable.type().element() : elementOf(loop, iterable.type());
        VariableDeclarator variable = loop.getVariable().getVariables().get(0);
        JavaType type = variable.getType() instanceof VarType
                ? element
                : expressions.names().get(variable.getType());
        int slot = scope.declare(variable, variable.getNameAsString(), type).slot();
        Code value = Conversions.assign(variable, Typed.of(element, frame -> frame[slot]), type)
                .code();
        Code body = statements.translate(loop.getBody(), scope.block()).code();
        Code all = iterable.code();
        return new Translated(
                frame -> {
                    Object values = all.run(frame);
                    Iterator<?> iterator = array ? elements(values) : ((Iterable<?>) values).iterator();
                    while (iterator.hasNext()) {
                        Steps.count();
                        frame[slot] = iterator.next();
                        frame[slot] = value.run(frame);
                        Object end = body.run(frame);
                        if (end == StatementTranslator.BREAK) {
                            return NORMALLY;
                        }
                        if (end == StatementTranslator.RETURN) {
                            return end;
                        }
                    }
                    return NORMALLY;
                },
                true);
    }

    private static JavaType elementOf(ForEachStmt loop, JavaType type) {
        JavaType iterable = type.as(Iterable.class);
        if (iterable == null) {
            throw new Untranslatable(loop.getIterable(), "%s is nothing to loop over".formatted(type));
        }
        return iterable.arguments().isEmpty()
                ? JavaType.OBJECT
                : iterable.arguments().get(0);
    }

    private static Iterator<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < Array.getLength(array); index++) {
            elements.add(Array.get(array, index));
        }
        return elements.iterator();
    }
}
