package org.parley.engine.interpreter;

import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/** What stands in the source. */
public final class SourceText {
    private SourceText() {}

    public static String of(Node node) {
        try {
            return node.getTokenRange().map(TokenRange::toString).orElse("");
        } catch (IllegalStateException e) {
            // Where the parser of conditions has put a node together itself, its tokens do not follow each other.
            return PrintUtil.printNode(node);
        }
    }

    /** {@code a.b.c} if an expression is no more than names and dots; null otherwise. */
    public static String path(Expression expression) {
        if (expression instanceof NameExpr name) {
            return name.getNameAsString();
        }
        if (expression instanceof FieldAccessExpr access) {
            String scope = path(access.getScope());
            return scope == null ? null : scope + "." + access.getNameAsString();
        }
        return null;
    }
}
