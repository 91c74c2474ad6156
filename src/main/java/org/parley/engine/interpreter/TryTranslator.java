package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.engine.interpreter.StatementTranslator.Translated;
import org.parley.engine.steps.Stopped;

/** Translates {@code try}. What stops code that runs away passes every clause. */
final class TryTranslator {
    private static final Set<Class<?>> LOOPS =
            Set.of(ForStmt.class, ForEachStmt.class, WhileStmt.class, DoStmt.class, SwitchStmt.class);
    private static final Object NORMALLY = StatementTranslator.NORMALLY;

    private final StatementTranslator statements;
    private final Names names;

    /** @param types classes of exceptions */
    private record Clause(List<Class<?>> types, int slot, Code body) {
        boolean takes(RuntimeException thrown) {
            return !(thrown instanceof Stopped) && types.stream().anyMatch(type -> type.isInstance(thrown));
        }
    }

    TryTranslator(StatementTranslator statements, Names names) {
        this.statements = statements;
        this.names = names;
    }

    Translated translate(TryStmt attempt, VisibleVariables scope) {
        if (!attempt.getResources().isEmpty()) {
            throw new Untranslatable(attempt.getResources().get(0), "rules open nothing that has to be closed");
        }
        Translated body = statements.translate(attempt.getTryBlock(), scope);
        boolean ends = body.ends();
        List<Clause> clauses = new ArrayList<>();
        for (CatchClause each : attempt.getCatchClauses()) {
            VisibleVariables inner = scope.block();
            List<Class<?>> types = types(each.getParameter().getType());
            JavaType type = JavaType.of(types.size() == 1 ? types.get(0) : RuntimeException.class);
            int slot = inner.declare(each, each.getParameter().getNameAsString(), type)
                    .slot();
            Translated handler = statements.translate(each.getBody(), inner);
            ends |= handler.ends();
            clauses.add(new Clause(types, slot, handler.code()));
        }
        Code attempted = clauses.isEmpty() ? body.code() : frame -> run(frame, body.code(), clauses);
        if (attempt.getFinallyBlock().isEmpty()) {
            return new Translated(attempted, ends);
        }
        requireNoJump(attempt);
        Translated last = statements.translate(attempt.getFinallyBlock().get(), scope);
        return new Translated(frame -> run(frame, attempted, last.code()), ends && last.ends());
    }

    private static Object run(Object[] frame, Code body, List<Clause> clauses) {
        try {
            return body.run(frame);
        } catch (RuntimeException e) {
            for (Clause clause : clauses) {
                if (clause.takes(e)) {
                    frame[clause.slot] = e;
                    return clause.body.run(frame);
                }
            }
            throw e;
        }
    }

    private static Object run(Object[] frame, Code body, Code last) {
        Object end;
        Object result;
        try {
            end = body.run(frame);
            result = frame[0];
        } finally {
            last.run(frame);
        }
        if (end != NORMALLY) {
            frame[0] = result;
        }
        return end;
    }

    /** A jump out of it would hide what was thrown. */
    private static void requireNoJump(TryStmt attempt) {
        BlockStmt block = attempt.getFinallyBlock().orElseThrow();
        block.walk(node -> {
            boolean jumps = node instanceof ReturnStmt
                    || (node instanceof BreakStmt || node instanceof ContinueStmt) && !isWithin(node, block, LOOPS);
            if (jumps && !isWithin(node, block, Set.of(LambdaExpr.class))) {
                throw new Untranslatable(node, "finally does not leave the block; write it behind the try");
            }
        });
    }

    private static boolean isWithin(Node node, BlockStmt block, Set<Class<?>> kinds) {
        for (Node each = node; each != block; each = each.getParentNode().orElse(block)) {
            if (kinds.contains(each.getClass())) {
                return true;
            }
        }
        return false;
    }

    private List<Class<?>> types(Type type) {
        if (type.isUnionType()) {
            List<Class<?>> types = new ArrayList<>();
            for (ReferenceType each : type.asUnionType().getElements()) {
                types.add(exception(each));
            }
            return types;
        }
        return List.of(exception(type));
    }

    private Class<?> exception(Type type) {
        Class<?> raw = names.get(type).raw();
        if (!RuntimeException.class.isAssignableFrom(raw) && raw != Exception.class) {
            throw new Untranslatable(type, "%s cannot be caught; write RuntimeException".formatted(type));
        }
        return raw;
    }
}
