package org.parley.engine.rules.interpreted;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.Type;

/** Parses the Java in rule files. */
final class JavaSource {
    private static final ParserConfiguration CONFIGURATION =
            new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17).setAttributeComments(false);

    private JavaSource() {}

    /** Null if it cannot be parsed, which is a problem then. */
    static BlockStmt block(Snippet snippet, FileProblems problems) {
        return parsed(new JavaParser(CONFIGURATION).parseBlock(snippet.text()), snippet, problems);
    }

    /** What could be parsed before. */
    static BlockStmt block(String text) {
        return new JavaParser(CONFIGURATION).parseBlock(text).getResult().orElseThrow();
    }

    /** Null if it cannot be parsed, which is a problem then. */
    static Expression expression(Snippet snippet, FileProblems problems) {
        return parsed(new JavaParser(CONFIGURATION).parseExpression(snippet.text()), snippet, problems);
    }

    private static <T> T parsed(ParseResult<? extends T> parsed, Snippet snippet, FileProblems problems) {
        for (Problem problem : parsed.getProblems()) {
            problems.add(snippet.problem(
                    problem.getLocation()
                            .flatMap(TokenRange::toRange)
                            .map(range -> range.begin)
                            .orElse(null),
                    firstLine(problem.getMessage())));
        }
        return parsed.isSuccessful() ? parsed.getResult().orElseThrow() : null;
    }

    /** Null if it is no type. */
    static Type type(String text) {
        ParseResult<Type> parsed = new JavaParser(CONFIGURATION).parseType(text);
        return parsed.isSuccessful() ? parsed.getResult().orElseThrow() : null;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
