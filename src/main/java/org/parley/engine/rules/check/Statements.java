package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import org.parley.engine.rules.RuleProblem.Kind;

/** Goes through the statements of a consequence, a function or a lambda. */
final class Statements {
    private final Typing typing;
    private final Context context;
    private final Remarks remarks;
    /** What a return has to fit; null if there is nothing to fit. */
    private ValueType asked;

    private ValueType result = ValueType.UNKNOWN;

    Statements(Typing typing, Context context, Remarks remarks) {
        this.typing = typing;
        this.context = context;
        this.remarks = remarks;
    }

    /** Every return has to fit this. */
    Statements returning(ValueType type) {
        asked = type;
        return this;
    }

    /** What is returned; unknown if that differs. */
    ValueType result() {
        return result;
    }

    void of(Statement statement, Scope scope) {
        if (statement instanceof BlockStmt block) {
            Scope inner = scope.inner();
            block.getStatements().forEach(each -> of(each, inner));
        } else if (statement instanceof ExpressionStmt simple) {
            typing.of(simple.getExpression(), scope);
        } else if (statement instanceof ReturnStmt back) {
            back.getExpression().ifPresent(value -> returned(value, scope));
        } else if (statement instanceof IfStmt choice) {
            typing.condition(choice.getCondition(), scope);
            of(choice.getThenStmt(), scope);
            choice.getElseStmt().ifPresent(other -> of(other, scope));
        } else if (statement instanceof WhileStmt loop) {
            if (Modify.isModify(loop)) {
                modify(loop, scope);
            } else {
                typing.condition(loop.getCondition(), scope);
                of(loop.getBody(), scope);
            }
        } else if (statement instanceof DoStmt loop) {
            of(loop.getBody(), scope);
            typing.condition(loop.getCondition(), scope);
        } else if (statement instanceof ForEachStmt loop) {
            forEach(loop, scope);
        } else if (statement instanceof ForStmt loop) {
            Scope inner = scope.inner();
            loop.getInitialization().forEach(each -> typing.of(each, inner));
            loop.getCompare().ifPresent(each -> typing.condition(each, inner));
            loop.getUpdate().forEach(each -> typing.of(each, inner));
            of(loop.getBody(), inner);
        } else if (statement instanceof SwitchStmt choice) {
            choice(choice, scope);
        } else if (statement instanceof LocalClassDeclarationStmt type) {
            context.local().add(type.getClassDeclaration().getNameAsString());
        } else if (statement instanceof LocalRecordDeclarationStmt type) {
            context.local().add(type.getRecordDeclaration().getNameAsString());
        } else {
            statement.getChildNodes().forEach(child -> rest(child, scope.inner()));
        }
    }

    /** A switch, as a statement or as an expression. */
    void choice(SwitchNode choice, Scope scope) {
        typing.of(choice.getSelector(), scope);
        for (SwitchEntry entry : choice.getEntries()) {
            // Labels are constants of the selector's type, or patterns.
            Scope inner = scope.inner();
            if (!(entry.getLabels().stream().allMatch(label -> label instanceof NameExpr || label.isLiteralExpr()))) {
                inner.declareAnything();
            }
            entry.getStatements().forEach(each -> of(each, inner));
        }
    }

    private void rest(Node node, Scope scope) {
        if (node instanceof Statement statement) {
            of(statement, scope);
        } else if (node instanceof CatchClause clause) {
            scope.declare(clause.getParameter().getNameAsString(), ValueType.UNKNOWN);
            of(clause.getBody(), scope);
        } else if (node instanceof Expression expression) {
            typing.of(expression, scope);
        }
    }

    private void returned(Expression value, Scope scope) {
        if (asked == null) {
            ValueType type = typing.of(value, scope);
            result = result.isKnown() && !result.equals(type) ? ValueType.UNKNOWN : type;
        } else {
            typing.fits(asked, "the result", value, scope);
        }
    }

    private void forEach(ForEachStmt loop, Scope scope) {
        Scope inner = scope.inner();
        ValueType values = typing.of(loop.getIterable(), scope);
        ValueType declared = context.type(loop.getVariable().getElementType(), remarks);
        ValueType element = Elements.of(values);
        inner.declare(loop.getVariableDeclarator().getNameAsString(), declared.isKnown() ? declared : element);
        of(loop.getBody(), inner);
    }

    /** {@code modify($fact) {setX(1), setY(2)}}: the calls are of methods of the fact. */
    private void modify(WhileStmt modify, Scope scope) {
        ValueType fact = typing.of(modify.getCondition(), scope);
        for (Statement each : modify.getBody().asBlockStmt().getStatements()) {
            if (each instanceof ExpressionStmt simple
                    && simple.getExpression() instanceof MethodCallExpr call
                    && call.getScope().isEmpty()) {
                typing.method(call, fact, scope);
                keepsKey(call, fact);
            } else {
                of(each, scope);
            }
        }
    }

    /** With another key it would be another fact. */
    private void keepsKey(MethodCallExpr call, ValueType fact) {
        String name = call.getNameAsString();
        if (fact.declaration() != null && Members.keys(fact.declaration()).contains(Members.propertyOf(name))) {
            remarks.add(
                    Kind.FORBIDDEN,
                    call,
                    "%s changes the key of the %s: delete it, and insert another one".formatted(name, fact));
        }
    }
}
