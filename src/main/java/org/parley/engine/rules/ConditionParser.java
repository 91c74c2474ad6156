package org.parley.engine.rules;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.functions.Operator;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Parses conditions, and notes where each part stands, which the parser of Drools does not tell. */
public final class ConditionParser {
    private static final ParseStart<DrlxExpression> PARSER =
            DrlxParser.buildDrlxParserWithArguments(Operator.Register.getOperators());
    private static final Pattern TOKEN = Pattern.compile(
            "//.*|/\\*(?s:.*?)\\*/|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'" + "|[\\w$]+(?:\\.\\d[\\w]*)?");

    private final String text;
    private final List<MatchResult> tokens;
    /** The token that was found last. */
    private int last = -1;

    private ConditionParser(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text).results().toList();
    }

    /**
     * The expression of a condition, perhaps with a binding before it; its nodes have places in the text, from line 1.
     *
     * @throws com.github.javaparser.ParseProblemException if it is none
     */
    public static DrlxExpression parse(String text) {
        DrlxExpression parsed = DrlxParser.parseExpression(PARSER, text);
        ConditionParser places = new ConditionParser(text);
        if (parsed.getBind() != null) {
            places.note(parsed.getBind());
        }
        places.note(parsed.getExpr());
        return parsed;
    }

    /** Notes the place of a node and of all in it, in the order of the text. */
    private Position note(Node node) {
        Position begin = null;
        for (Node part : parts(node)) {
            Position place = note(part);
            begin = begin == null ? place : begin;
        }
        if (node instanceof NodeWithSimpleName<?> named) {
            begin = named.getName().getBegin().orElse(begin);
        } else if (begin == null) {
            begin = find(word(node));
        }
        node.setRange(new Range(begin, begin));
        return begin;
    }

    private static List<Node> parts(Node node) {
        if (node instanceof PointFreeExpr comparison) {
            return Stream.concat(Stream.of(comparison.getLeft()), comparison.getRight().stream())
                    .map(Node.class::cast)
                    .toList();
        }
        return new ArrayList<>(node.getChildNodes());
    }

    private static String word(Node node) {
        if (node instanceof SimpleName name) {
            return name.getIdentifier();
        }
        if (node instanceof LiteralStringValueExpr literal) {
            return literal.getValue();
        }
        return node instanceof LiteralExpr ? node.toString() : "";
    }

    /** Where a word stands behind the one before; right behind that, if it does not. */
    private Position find(String word) {
        int before = last;
        for (int index = last + 1; !word.isEmpty() && index < tokens.size(); index++) {
            String token = tokens.get(index).group();
            if (token.equals(word) || token.length() == word.length() + 2 && token.startsWith(word, 1)) {
                last = index;
                break;
            }
        }
        int offset = last == before ? behind(last) : tokens.get(last).start();
        String ahead = text.substring(0, offset);
        int line = 1 + (int) ahead.chars().filter(each -> each == '\n').count();
        return new Position(line, offset - ahead.lastIndexOf('\n'));
    }

    /** Where something begins behind a token and the colon of a binding. */
    private int behind(int token) {
        int offset = token < 0 ? 0 : tokens.get(token).end();
        while (offset < text.length() - 1
                && (Character.isWhitespace(text.charAt(offset)) || text.charAt(offset) == ':')) {
            offset++;
        }
        return Math.min(offset, Math.max(0, text.length() - 1));
    }
}
