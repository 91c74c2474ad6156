package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a consequence does to the session. */
final class Effects {
    /** The functions that every consequence may call. */
    static final Set<String> NAMES =
            Set.of("insert", "insertLogical", "insertAsync", "delete", "retract", "update", "getRule");

    private static final Set<String> INSERTING = Set.of("insert", "insertLogical", "insertAsync");
    private static final Set<String> DELETING = Set.of("delete", "retract");
    private static final Set<String> ENGINE = Set.of("drools", "kcontext");

    private Effects() {}

    /** What is inserted, by whatever statement. */
    static List<Expression> inserted(BlockStmt consequence) {
        return arguments(consequence, INSERTING);
    }

    /** The variables whose facts are deleted. */
    static List<String> deleted(BlockStmt consequence) {
        List<String> names = new ArrayList<>();
        for (Expression each : arguments(consequence, DELETING)) {
            if (each instanceof NameExpr name) {
                names.add(name.getNameAsString());
            }
        }
        return names;
    }

    private static List<Expression> arguments(BlockStmt consequence, Set<String> methods) {
        return consequence.findAll(MethodCallExpr.class).stream()
                .filter(call -> methods.contains(call.getNameAsString()) && isOfEngine(call))
                .filter(call -> call.getArguments().size() == 1)
                .map(call -> call.getArgument(0))
                .toList();
    }

    static boolean isInsert(MethodCallExpr call) {
        return INSERTING.contains(call.getNameAsString()) && isOfEngine(call);
    }

    private static boolean isOfEngine(MethodCallExpr call) {
        return call.getScope()
                .map(before -> before instanceof NameExpr name && ENGINE.contains(name.getNameAsString()))
                .orElse(true);
    }
}
