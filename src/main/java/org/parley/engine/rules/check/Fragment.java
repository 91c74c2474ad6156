package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.mvel.parser.printer.PrintUtil;

/**
 * A piece of a rule file that is parsed by itself.
 *
 * @param file   the lines of the whole file
 * @param offset where the piece begins in the file
 */
record Fragment(Lines file, String text, int offset) {
    /**
     * Where a node stands in the file. The parser of conditions does not tell; then the word that the node is about is
     * looked for.
     */
    Spot spot(Node node) {
        return node.getRange()
                .filter(range -> range.begin.line > 0)
                .map(range -> file.spot(offset + new Lines(text).offset(range.begin.line, range.begin.column)))
                .orElseGet(() -> file.spot(offset + Math.max(0, find(wordOf(node)))));
    }

    /** The place in the file of an offset in the piece. */
    Spot spotAt(int inside) {
        return file.spot(offset + inside);
    }

    private int find(String word) {
        Matcher matcher = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])")
                .matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }

    private static String wordOf(Node node) {
        if (node instanceof LiteralStringValueExpr literal) {
            return literal.getValue();
        }
        if (node instanceof NodeWithSimpleName<?> named) {
            return named.getNameAsString();
        }
        return node.getChildNodes().isEmpty()
                ? PrintUtil.printNode(node)
                : wordOf(node.getChildNodes().get(0));
    }
}
