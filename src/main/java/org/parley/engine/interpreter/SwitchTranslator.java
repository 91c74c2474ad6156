package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.engine.interpreter.StatementTranslator.Translated;

/** Translates switches with arrows, on numbers, texts and enum constants. */
final class SwitchTranslator {
    private final ExpressionTranslator expressions;

    SwitchTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    Typed expression(SwitchExpr choice, VisibleVariables scope, JavaType expected) {
        Typed selector = expressions.translate(choice.getSelector(), scope);
        List<Typed> results = new ArrayList<>();
        JavaType common = JavaType.NULL;
        for (SwitchEntry entry : choice.getEntries()) {
            requireArrow(entry);
            Typed result = result(entry, scope, expected);
            results.add(result);
            common = result.type().is(void.class) ? common : Conversions.common(common, result.type());
        }
        JavaType type = common;
        List<Code> codes = results.stream()
                .map(result -> result.type().is(void.class)
                        ? result.code()
                        : Conversions.convert(result, type).code())
                .toList();
        return Typed.of(type, select(choice, selector, choice.getEntries(), codes, noCase(choice, selector.type())));
    }

    Translated statement(SwitchStmt choice, VisibleVariables scope, StatementTranslator statements) {
        Typed selector = expressions.translate(choice.getSelector(), scope);
        List<Code> codes = new ArrayList<>();
        boolean ends = choice.getEntries().stream().noneMatch(SwitchTranslator::isDefault);
        for (SwitchEntry entry : choice.getEntries()) {
            requireArrow(entry);
            Translated branch = statements.translate(entry.getStatements().get(0), scope.block());
            Code code = branch.code();
            codes.add(frame -> {
                Object end = code.run(frame);
                return end == StatementTranslator.BREAK ? StatementTranslator.NORMALLY : end;
            });
            ends |= branch.ends();
        }
        return new Translated(
                select(choice, selector, choice.getEntries(), codes, frame -> StatementTranslator.NORMALLY), ends);
    }

    private Typed result(SwitchEntry entry, VisibleVariables scope, JavaType expected) {
        Statement statement = entry.getStatements().get(0);
        if (statement instanceof ExpressionStmt expression) {
            return expressions.translate(expression.getExpression(), scope, expected);
        }
        if (statement instanceof ThrowStmt failure) {
            return Typed.of(JavaType.VOID, new StatementTranslator(expressions, JavaType.VOID).failure(failure, scope));
        }
        throw new Untranslatable(statement, "a block within a switch expression is not interpreted; call a function");
    }

    private Code select(Node node, Typed selector, List<SwitchEntry> entries, List<Code> codes, Code otherwise) {
        Map<Object, Code> cases = new HashMap<>();
        Code rest = otherwise;
        for (int index = 0; index < codes.size(); index++) {
            SwitchEntry entry = entries.get(index);
            if (isDefault(entry)) {
                rest = codes.get(index);
            }
            for (Expression label : entry.getLabels()) {
                if (cases.put(label(label, selector.type()), codes.get(index)) != null) {
                    throw new Untranslatable(label, "there is already a case %s".formatted(SourceText.of(label)));
                }
            }
        }
        Code value = selector.code();
        Code unmatched = rest;
        return frame -> cases.getOrDefault(java.util.Objects.requireNonNull(value.run(frame)), unmatched)
                .run(frame);
    }

    private Object label(Expression label, JavaType selector) {
        if (label instanceof NameExpr name && selector.raw().isEnum()) {
            for (Object constant : selector.raw().getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name.getNameAsString())) {
                    return constant;
                }
            }
            throw new Untranslatable(label, "%s has no constant %s".formatted(selector, name.getNameAsString()));
        }
        Typed value = expressions.translate(label, new VisibleVariables());
        if (!value.constant()) {
            throw new Untranslatable(label, "a case is a constant");
        }
        return Conversions.assign(label, value, selector).value();
    }

    /** An expression has a value in any case. */
    private static Code noCase(SwitchExpr choice, JavaType selector) {
        long labels = choice.getEntries().stream()
                .mapToLong(entry -> entry.getLabels().size())
                .sum();
        boolean complete = choice.getEntries().stream().anyMatch(SwitchTranslator::isDefault)
                || selector.raw().isEnum() && labels == selector.raw().getEnumConstants().length;
        if (!complete) {
            throw new Untranslatable(choice, "this switch has no value for some cases; add a default");
        }
        return frame -> {
            throw new IllegalStateException("a switch has no case for its value");
        };
    }

    private static boolean isDefault(SwitchEntry entry) {
        return entry.getLabels().isEmpty();
    }

    private static void requireArrow(SwitchEntry entry) {
        if (entry.getType() == SwitchEntry.Type.STATEMENT_GROUP) {
            throw new Untranslatable(entry, "write the cases of a switch with arrows: case X -> …");
        }
    }
}
