package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.engine.interpreter.Reach;
import org.parley.engine.rules.RuleProblem.Kind;

/** Finds calls that change a fact without the engine being told; only {@code modify} tells it. */
final class Mutations {
    /** Methods of Java's collections and maps that change them. */
    private static final Set<String> OF_COLLECTIONS = Set.of(
            "add",
            "addAll",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "merge",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeIf",
            "replaceAll",
            "retainAll",
            "set",
            "sort");

    private Mutations() {}

    /** Remarks if a call of a method of a value changes a fact, or what a pattern has found. */
    static void check(
            Expression call,
            Expression before,
            ValueType owner,
            String name,
            Scope scope,
            Map<String, Declarations.Function> functions,
            Remarks remarks) {
        String fact = before instanceof NameExpr variable ? variable.getNameAsString() : "$fact";
        if (isMutator(owner, name)) {
            if (!isNew(call, before, owner, functions)) {
                remarks.add(
                        Kind.FORBIDDEN,
                        call,
                        "%s changes %s and the engine is not told: write modify(%s) { %1$s(…) } in the consequence"
                                .formatted(name, Texts.a(owner), fact));
            }
        } else if (isCollection(owner) && OF_COLLECTIONS.contains(name) && isFound(before, scope)) {
            remarks.add(
                    Kind.FORBIDDEN,
                    call,
                    "%s changes what a fact has, and the engine is not told: copy it, and write modify($fact) { … }"
                            .formatted(name));
        }
    }

    private static boolean isMutator(ValueType owner, String name) {
        if (owner.declaration() != null) {
            return name.startsWith("set") && Members.properties(owner).contains(Members.propertyOf(name));
        }
        return owner.isClass()
                && Reach.isDomain(owner.raw())
                && Members.methods(owner.raw(), name).stream()
                        .anyMatch(method ->
                                method.getReturnType() == void.class && !Modifier.isStatic(method.getModifiers()));
    }

    private static boolean isCollection(ValueType owner) {
        return owner.isClass()
                && (Collection.class.isAssignableFrom(owner.raw()) || Map.class.isAssignableFrom(owner.raw()));
    }

    /** A variable of a pattern, or what a method of one returns. */
    private static boolean isFound(Expression before, Scope scope) {
        return before instanceof NameExpr variable
                ? scope.isBound(variable.getNameAsString())
                : before instanceof MethodCallExpr getter
                        && getter.getArguments().isEmpty()
                        && getter.getScope()
                                .filter(each -> isFound(each, scope))
                                .isPresent();
    }

    /** What this code has made, and not yet inserted. */
    private static boolean isNew(
            Expression call, Expression before, ValueType owner, Map<String, Declarations.Function> functions) {
        if (!(before instanceof NameExpr variable)) {
            return before instanceof ObjectCreationExpr;
        }
        for (Node node = call; node != null; node = node.getParentNode().orElse(null)) {
            Optional<VariableDeclarator> made =
                    node instanceof BlockStmt block ? declared(block, variable.getNameAsString()) : Optional.empty();
            if (made.isPresent()) {
                return made.get()
                                .getInitializer()
                                .filter(value -> makes(value, owner, functions))
                                .isPresent()
                        && node.findAll(Expression.class).stream()
                                .filter(each -> isBefore(each, call) && isOnTheWay(each, call))
                                .noneMatch(each -> isGivenAway(each, variable, owner, functions));
            }
        }
        return false;
    }

    /** A function makes a fact of which it is given none. */
    private static boolean makes(Expression value, ValueType owner, Map<String, Declarations.Function> functions) {
        if (value instanceof EnclosedExpr enclosed) {
            return makes(enclosed.getInner(), owner, functions);
        }
        if (value instanceof CastExpr cast) {
            return makes(cast.getExpression(), owner, functions);
        }
        if (value instanceof ConditionalExpr choice) {
            return makes(choice.getThenExpr(), owner, functions) && makes(choice.getElseExpr(), owner, functions);
        }
        if (value instanceof MethodCallExpr call && call.getScope().isEmpty()) {
            Declarations.Function function = functions.get(call.getNameAsString());
            return function != null
                    && function.parameters().stream().noneMatch(each -> each.takes(owner) || isCollection(each));
        }
        return value instanceof ObjectCreationExpr;
    }

    private static Optional<VariableDeclarator> declared(BlockStmt block, String name) {
        return block.getStatements().stream()
                .filter(Statement::isExpressionStmt)
                .map(each -> each.asExpressionStmt().getExpression())
                .filter(Expression::isVariableDeclarationExpr)
                .flatMap(each -> each.asVariableDeclarationExpr().getVariables().stream())
                .filter(each -> each.getNameAsString().equals(name))
                .findFirst();
    }

    private static boolean isBefore(Node one, Node other) {
        return one.getBegin().isPresent()
                && other.getBegin().isPresent()
                && one.getBegin().get().isBefore(other.getBegin().get());
    }

    /** False in another branch, such as the one before {@code else}. */
    private static boolean isOnTheWay(Node earlier, Node call) {
        Node block = earlier;
        while (block != null && !(block instanceof BlockStmt) && !(block instanceof SwitchEntry)) {
            block = block.getParentNode().orElse(null);
        }
        for (Node each = call; each != null; each = each.getParentNode().orElse(null)) {
            if (each == block) {
                return true;
            }
        }
        return false;
    }

    /** Something else is in the variable, or the engine has what was in it. */
    private static boolean isGivenAway(
            Expression expression, NameExpr variable, ValueType owner, Map<String, Declarations.Function> functions) {
        return expression instanceof AssignExpr assignment
                ? assignment.getTarget().equals(variable) && !makes(assignment.getValue(), owner, functions)
                : expression instanceof MethodCallExpr call
                        && Effects.isInsert(call)
                        && call.getArguments().contains(variable);
    }
}
