package org.parley.engine.interpreter;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.VarType;
import java.util.ArrayList;
import java.util.List;
import org.parley.engine.interpreter.StatementTranslator.Translated;

/** Translates declarations of variables. */
final class DeclarationTranslator {
    private final ExpressionTranslator expressions;

    DeclarationTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    Translated declaration(VariableDeclarationExpr declaration, VisibleVariables scope) {
        List<Code> codes = new ArrayList<>();
        for (VariableDeclarator variable : declaration.getVariables()) {
            codes.add(variable(variable, scope));
        }
        return new Translated(
                frame -> {
                    for (Code each : codes) {
                        each.run(frame);
                    }
                    return StatementTranslator.NORMALLY;
                },
                true);
    }

    private Code variable(VariableDeclarator variable, VisibleVariables scope) {
        if (variable.getType() instanceof VarType) {
            Expression initializer = variable.getInitializer()
                    .orElseThrow(() -> new Untranslatable(variable, "var needs a value to begin with"));
            Typed value = expressions.translate(initializer, scope);
            return store(scope.declare(variable, variable.getNameAsString(), value.type()), value.code());
        }
        JavaType type = expressions.names().get(variable.getType());
        Typed value = variable.getInitializer()
                .map(initializer ->
                        Conversions.assign(initializer, expressions.translate(initializer, scope, type), type))
                .orElse(Typed.constant(type, null));
        return store(scope.declare(variable, variable.getNameAsString(), type), value.code());
    }

    private static Code store(VisibleVariables.Local local, Code value) {
        int slot = local.slot();
        return frame -> frame[slot] = value.run(frame);
    }
}
