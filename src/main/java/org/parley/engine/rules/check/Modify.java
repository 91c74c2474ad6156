package org.parley.engine.rules.check;

import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statement {@code modify($fact) {setX(1), setY(2)}}, which Java does not have. It is parsed as the loop
 * {@code while ($fact) {setX(1); setY(2);}}, so that one parser reads the whole consequence and knows the places of all.
 */
record Modify(WhileStmt statement) {
    private static final String WORD = "modify";
    private static final String LOOP = "while ";
    private static final DataKey<Boolean> MARK = new DataKey<>() {};

    /** A consequence as Java, and where the loops are that are none. */
    record Rewritten(String text, List<Spot> places) {}

    /** Rewrites all in a consequence; nothing moves to another line, and hardly to another column. */
    static Rewritten rewrite(String consequence) {
        if (!consequence.contains(WORD)) {
            return new Rewritten(consequence, List.of());
        }
        StringBuilder text = new StringBuilder(consequence);
        List<Lexeme> lexemes = Lexeme.of(consequence);
        List<Spot> places = new ArrayList<>();
        for (int i = lexemes.size() - 1; i >= 0; i--) {
            if (lexemes.get(i).is(WORD)
                    && i + 1 < lexemes.size()
                    && lexemes.get(i + 1).is("(")) {
                int body = closing(lexemes, i + 1) + 1;
                int end = body < lexemes.size() && lexemes.get(body).is("{") ? closing(lexemes, body) : lexemes.size();
                if (end < lexemes.size()) {
                    separate(text, lexemes, body, end);
                    text.replace(lexemes.get(i).offset(), lexemes.get(i).end(), LOOP);
                    places.add(lexemes.get(i).spot());
                }
            }
        }
        return new Rewritten(text.toString(), places);
    }

    /** The index of the bracket that closes the one at the index; behind the end if there is none. */
    private static int closing(List<Lexeme> lexemes, int opening) {
        int depth = 0;
        for (int i = opening; i < lexemes.size(); i++) {
            depth += step(lexemes.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return lexemes.size();
    }

    private static int step(Lexeme lexeme) {
        return switch (lexeme.image()) {
            case "(", "[", "{" -> 1;
            case ")", "]", "}" -> -1;
            default -> 0;
        };
    }

    private static void separate(StringBuilder text, List<Lexeme> lexemes, int opening, int closing) {
        Lexeme last = lexemes.get(closing - 1);
        if (closing > opening + 1 && !last.is(";") && !last.is(",")) {
            int behind = last.end();
            boolean isSpace = Character.isWhitespace(text.charAt(behind)) && text.charAt(behind) != '\n';
            text.replace(behind, isSpace ? behind + 1 : behind, ";");
        }
        int depth = 0;
        for (int i = opening + 1; i < closing; i++) {
            depth += step(lexemes.get(i));
            if (depth == 0 && lexemes.get(i).is(",")) {
                text.setCharAt(lexemes.get(i).offset(), ';');
            }
        }
    }

    /** Marks the loops that begin at the places. */
    static void mark(BlockStmt consequence, List<Spot> places) {
        consequence.findAll(WhileStmt.class).stream()
                .filter(loop -> loop.getBegin()
                        .filter(begin -> places.contains(new Spot(begin.line, begin.column)))
                        .isPresent())
                .forEach(loop -> loop.setData(MARK, true));
    }

    static boolean isModify(WhileStmt loop) {
        return loop.containsData(MARK);
    }

    /** All in a consequence. */
    static List<Modify> in(BlockStmt consequence) {
        return consequence.findAll(WhileStmt.class, Modify::isModify).stream()
                .map(Modify::new)
                .toList();
    }

    Expression fact() {
        return statement.getCondition();
    }

    /** The variable that is modified, if it is a variable. */
    Optional<String> variable() {
        return fact() instanceof NameExpr name ? Optional.of(name.getNameAsString()) : Optional.empty();
    }

    /** The methods that are called on the fact. */
    List<MethodCallExpr> calls() {
        List<MethodCallExpr> calls = new ArrayList<>();
        statement.getBody().asBlockStmt().getStatements().forEach(each -> {
            if (each instanceof ExpressionStmt simple && simple.getExpression() instanceof MethodCallExpr call) {
                calls.add(call);
            }
        });
        return calls;
    }
}
