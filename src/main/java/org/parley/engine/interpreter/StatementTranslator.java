package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;

/** Translates Java statements. A statement that runs tells how it ended: {@link #NORMALLY}, or by leaving what it is in. */
public final class StatementTranslator {
    static final Object NORMALLY = null;
    static final Object BREAK = new Object();
    static final Object CONTINUE = new Object();
    /** The result is in slot 0. */
    static final Object RETURN = new Object();

    /**
     * A translated statement.
     *
     * @param ends false if what follows is never reached
     */
    public record Translated(Code code, boolean ends) {
        /** The body of a function: gives its result. */
        public Code asCode() {
            return frame -> {
                frame[0] = null;
                code.run(frame);
                return frame[0];
            };
        }
    }

    private final ExpressionTranslator expressions;
    private final LoopTranslator loops;
    private final DeclarationTranslator declarations;
    private final JavaType expected;
    private JavaType result = JavaType.VOID;

    /** @param expected what {@code return} gives; void for nothing, null if whatever it gives is right */
    public StatementTranslator(ExpressionTranslator expressions, JavaType expected) {
        this.expressions = expressions;
        this.expected = expected;
        this.loops = new LoopTranslator(this, expressions);
        this.declarations = new DeclarationTranslator(expressions);
    }

    /** What is returned, as far as it was translated. */
    JavaType result() {
        return result;
    }

    /** The body of a function, which has to return what it is expected to. */
    public Translated body(BlockStmt block, VisibleVariables scope) {
        Translated body = translate(block, scope);
        boolean gives = expected == null ? !result.is(void.class) : !expected.is(void.class);
        if (gives && body.ends()) {
            throw new Untranslatable(block, "this ends without returning a value");
        }
        return body;
    }

    Translated translate(Statement statement, VisibleVariables scope) {
        if (statement instanceof BlockStmt block) {
            return sequence(block.getStatements(), scope.block());
        }
        if (statement instanceof ExpressionStmt expression) {
            return expression.getExpression() instanceof VariableDeclarationExpr declaration
                    ? declarations.declaration(declaration, scope)
                    : effect(expression.getExpression(), scope);
        }
        if (statement instanceof IfStmt choice) {
            return choice(choice, scope);
        }
        if (statement instanceof ReturnStmt end) {
            return end(end, scope);
        }
        if (statement instanceof ThrowStmt failure) {
            return new Translated(failure(failure, scope), false);
        }
        if (statement instanceof BreakStmt leave && leave.getLabel().isEmpty()) {
            return new Translated(frame -> BREAK, false);
        }
        if (statement instanceof ContinueStmt next && next.getLabel().isEmpty()) {
            return new Translated(frame -> CONTINUE, false);
        }
        if (statement instanceof EmptyStmt) {
            return new Translated(frame -> NORMALLY, true);
        }
        if (statement instanceof SwitchStmt choice) {
            return new SwitchTranslator(expressions).statement(choice, scope, this);
        }
        if (statement instanceof TryStmt attempt) {
            return new TryTranslator(this, expressions.names()).translate(attempt, scope);
        }
        Translated loop = loops.translate(statement, scope);
        if (loop == null) {
            throw new Untranslatable(
                    statement, "this is not interpreted here; write it in Java and call it: " + firstLine(statement));
        }
        return loop;
    }

    private static String firstLine(Node node) {
        return SourceText.of(node).lines().findFirst().orElse("");
    }

    private Translated sequence(List<Statement> statements, VisibleVariables scope) {
        List<Code> codes = new ArrayList<>();
        boolean ends = true;
        for (Statement statement : statements) {
            if (!ends) {
                throw new Untranslatable(statement, "this is never reached");
            }
            Translated translated = translate(statement, scope);
            codes.add(translated.code());
            ends = translated.ends();
        }
        Code[] all = codes.toArray(Code[]::new);
        return new Translated(
                all.length == 1
                        ? all[0]
                        : frame -> {
                            for (Code each : all) {
                                Object end = each.run(frame);
                                if (end != NORMALLY) {
                                    return end;
                                }
                            }
                            return NORMALLY;
                        },
                ends);
    }

    /** An expression for what it does, not for what it gives. */
    Translated effect(Expression expression, VisibleVariables scope) {
        if (!(expression.isMethodCallExpr()
                || expression.isAssignExpr()
                || expression.isObjectCreationExpr()
                || expression.isUnaryExpr())) {
            throw new Untranslatable(expression, "this does nothing");
        }
        Code code = expressions.translate(expression, scope).code();
        return new Translated(
                frame -> {
                    code.run(frame);
                    return NORMALLY;
                },
                true);
    }

    private Translated choice(IfStmt choice, VisibleVariables scope) {
        Code condition = condition(choice.getCondition(), scope);
        Translated yes = translate(choice.getThenStmt(), scope.block());
        Translated no = choice.getElseStmt()
                .map(statement -> translate(statement, scope.block()))
                .orElse(new Translated(frame -> NORMALLY, true));
        Code first = yes.code();
        Code second = no.code();
        return new Translated(
                frame -> (boolean) condition.run(frame) ? first.run(frame) : second.run(frame),
                yes.ends() || no.ends());
    }

    Code condition(Expression condition, VisibleVariables scope) {
        return Conversions.assign(condition, expressions.translate(condition, scope), JavaType.BOOLEAN)
                .code();
    }

    private Translated end(ReturnStmt end, VisibleVariables scope) {
        if (end.getExpression().isEmpty()) {
            if (expected != null && !expected.is(void.class)) {
                throw new Untranslatable(end, "expected a value to return");
            }
            return new Translated(frame -> RETURN, false);
        }
        Expression expression = end.getExpression().get();
        if (expected != null && expected.is(void.class)) {
            throw new Untranslatable(end, "there is nothing to return a value to");
        }
        Typed value = expressions.translate(expression, scope, expected);
        Typed given = expected == null ? value : Conversions.assign(expression, value, expected);
        result = result.is(void.class) ? given.type() : Conversions.common(result, given.type());
        Code code = given.code();
        return new Translated(
                frame -> {
                    frame[0] = code.run(frame);
                    return RETURN;
                },
                false);
    }

    /** {@code throw}, as code that never gives a value. */
    Code failure(ThrowStmt failure, VisibleVariables scope) {
        Code code = Conversions.assign(
                        failure,
                        expressions.translate(failure.getExpression(), scope),
                        JavaType.of(RuntimeException.class))
                .code();
        return frame -> {
            throw (RuntimeException) code.run(frame);
        };
    }
}
