package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.parley.engine.rules.RuleProblem.Kind;

/** What a rule does when it fires. */
record Consequence(BlockStmt block, List<ValueType> inserted, Remarks remarks) {
    private static final List<String> ENGINE = List.of("drools", "kcontext");

    /** Reads it; remarks on what does not fit together. Empty if it is no Java. */
    static Optional<Consequence> read(RuleDescr rule, Context context, Scope bindings, Remarks remarks) {
        String text = (String) rule.getConsequence();
        int behindConditions = rule.getLhs() == null ? 0 : rule.getLhs().getEndCharacter();
        int begin = Math.max(rule.getStartCharacter(), behindConditions);
        Remarks here = remarks.in(context.file().fragment(text, begin));
        return context.java().consequence(here).map(block -> {
            Remarks inside = here.in(JavaText.shifted(here.fragment(), 1));
            Scope scope = bindings.inner(Scope.Place.CONSEQUENCE);
            ENGINE.forEach(name -> scope.declare(name, ValueType.UNKNOWN));
            Typing typing = new Typing(context, inside);
            typing.statements().of(block, scope);
            Modify.in(block).forEach(modify -> onlyVariables(modify, inside));
            return new Consequence(block, inserted(block, context, scope, inside), inside);
        });
    }

    private static void onlyVariables(Modify modify, Remarks remarks) {
        if (modify.variable().isEmpty()) {
            remarks.add(
                    Kind.FORBIDDEN,
                    modify.fact(),
                    "modify(%s) sends no update: modify a variable that a pattern binds"
                            .formatted(Texts.of(modify.fact())));
        }
    }

    private static List<ValueType> inserted(BlockStmt block, Context context, Scope scope, Remarks remarks) {
        Typing typing = new Typing(context, new Remarks(remarks.path(), null, remarks.fragment(), new ArrayList<>()));
        return Effects.inserted(block).stream()
                .map(each -> {
                    Scope around = scope.inner();
                    block.findAll(VariableDeclarationExpr.class, declared -> isSeenBy(each, declared))
                            .forEach(declared -> typing.of(declared, around));
                    return typing.of(each, around);
                })
                .toList();
    }

    /** Whether it is declared by a block or loop around, not by another one of the same name beside it. */
    private static boolean isSeenBy(Expression expression, VariableDeclarationExpr declared) {
        return declared.getParentNode()
                .flatMap(parent -> parent instanceof ExpressionStmt ? parent.getParentNode() : Optional.of(parent))
                .filter(around -> around.isAncestorOf(expression))
                .isPresent();
    }

    List<Modify> modifies() {
        return Modify.in(block);
    }

    List<Expression> inserts() {
        return Effects.inserted(block);
    }

    List<String> deletes() {
        return Effects.deleted(block);
    }
}
