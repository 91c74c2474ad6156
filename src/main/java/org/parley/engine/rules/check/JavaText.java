package org.parley.engine.rules.check;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.parley.engine.rules.ConditionParser;
import org.parley.engine.rules.RuleProblem.Kind;

/** Parses the Java of consequences and functions, and the expressions of conditions. */
final class JavaText {
    private static final String FUNCTION = "function";
    private static final Pattern FOUND = Pattern.compile(
            "Parse error\\. Found\\s+(?:<EOF>|\"(.*?)\")(?:\\s+<\\w+>)?(?:, expected (.*))?", Pattern.DOTALL);
    private static final Pattern ONE_OF = Pattern.compile("\"([^\"]+)\"");

    private final JavaParser parser = new JavaParser(
            new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17).setAttributeComments(false));

    /** A consequence as a block; remarks if it is none. */
    Optional<BlockStmt> consequence(Remarks remarks) {
        Fragment text = remarks.fragment();
        Modify.Rewritten rewritten = Modify.rewrite("{" + text.text() + "}");
        Optional<BlockStmt> block = result(parser.parseBlock(rewritten.text()), remarks.in(shifted(text, 1)));
        block.ifPresent(each -> Modify.mark(each, rewritten.places()));
        return block;
    }

    /** A function as a method; remarks if it is none. */
    Optional<MethodDeclaration> function(Remarks remarks) {
        String text = remarks.fragment().text();
        String blank = " ".repeat(FUNCTION.length());
        ParseResult<MethodDeclaration> parsed = parser.parseMethodDeclaration(text.replaceFirst(FUNCTION, blank));
        return result(parsed, remarks);
    }

    /** A type; remarks if it is none. */
    static Optional<Type> type(Remarks remarks) {
        return result(new JavaText().parser.parseType(remarks.fragment().text()), remarks);
    }

    /** The fragment with something before it, which the parser needs. */
    static Fragment shifted(Fragment fragment, int by) {
        return new Fragment(fragment.file(), " ".repeat(by) + fragment.text(), fragment.offset() - by);
    }

    /** The expression of a condition, perhaps with a binding before it; remarks if it is none. */
    static Optional<DrlxExpression> condition(Remarks remarks) {
        Fragment fragment = remarks.fragment();
        try {
            return Optional.of(ConditionParser.parse(fragment.text()));
        } catch (RuntimeException e) {
            remarks.add(
                    Kind.SYNTAX,
                    fragment.file().spot(fragment.offset()),
                    "%s is no condition".formatted(fragment.text().replaceAll("\\s+", " ")),
                    null);
            return Optional.empty();
        }
    }

    /** An expression that is no condition: what {@code from} or an accumulate takes. */
    static Optional<Expression> expression(Remarks remarks) {
        return condition(remarks).map(DrlxExpression::getExpr);
    }

    private static <N extends com.github.javaparser.ast.Node> Optional<N> result(
            ParseResult<N> parsed, Remarks remarks) {
        if (parsed.isSuccessful()) {
            return parsed.getResult();
        }
        Problem problem = parsed.getProblem(0);
        Fragment fragment = remarks.fragment();
        int behind = problem.getLocation()
                .flatMap(range -> range.toRange())
                .map(range -> new Lines(fragment.text()).offset(range.begin.line, range.begin.column))
                .orElse(0);
        Matcher found = FOUND.matcher(problem.getMessage());
        if (!found.matches() || found.group(1) == null) {
            String said = problem.getMessage().lines().findFirst().orElse("");
            remarks.add(Kind.SYNTAX, fragment.spotAt(behind), "this is not Java: %s".formatted(said), null);
            return Optional.empty();
        }
        Optional<String> expected = expected(found.group(2));
        if (expected.isPresent()) {
            String missing = expected.get();
            remarks.add(
                    Kind.SYNTAX,
                    fragment.spotAt(behind),
                    "behind this %s is missing, for %s follows".formatted(missing, found.group(1)),
                    missing);
        } else {
            remarks.add(
                    Kind.SYNTAX,
                    fragment.spotAt(next(fragment.text(), behind)),
                    "%s is not expected here".formatted(found.group(1)),
                    null);
        }
        return Optional.empty();
    }

    /** Where the next word or sign begins: the parser points to the one before. */
    private static int next(String text, int offset) {
        return Lexeme.of(text).stream()
                .mapToInt(Lexeme::offset)
                .filter(each -> each > offset)
                .findFirst()
                .orElse(offset);
    }

    /** What is missing, if there is one likely thing: mostly a semicolon. */
    private static Optional<String> expected(String list) {
        if (list == null) {
            return Optional.empty();
        }
        Matcher each = ONE_OF.matcher(list);
        String only = null;
        while (each.find()) {
            if (each.group(1).equals(";")) {
                return Optional.of(";");
            }
            only = only == null ? each.group(1) : "";
        }
        return Optional.ofNullable(only).filter(one -> !one.isEmpty());
    }
}
