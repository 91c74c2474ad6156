package org.parley.engine.rules.check;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.GeneratedJavaParserTokenManager;
import com.github.javaparser.SimpleCharStream;
import com.github.javaparser.StringProvider;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, number, text or sign; rule files have those of Java.
 *
 * @param offset where it begins
 */
record Lexeme(int kind, String image, int offset, Spot spot) {
    /** Where no word can be made out, mostly because a text is not closed. */
    static final int BROKEN = -1;

    /** All of a text, without comments; a broken one comes last. */
    static List<Lexeme> of(String text) {
        List<Lexeme> lexemes = new ArrayList<>();
        var source = new GeneratedJavaParserTokenManager(new SimpleCharStream(new StringProvider(text)));
        Lines lines = new Lines(text);
        try {
            for (Token token = source.getNextToken();
                    token.kind != GeneratedJavaParserConstants.EOF;
                    token = source.getNextToken()) {
                lexemes.add(new Lexeme(
                        token.kind,
                        token.image,
                        lines.offset(token.beginLine, token.beginColumn),
                        new Spot(token.beginLine, token.beginColumn)));
            }
        } catch (TokenMgrException e) {
            int end = lexemes.isEmpty() ? 0 : lexemes.get(lexemes.size() - 1).end();
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            lexemes.add(new Lexeme(BROKEN, text.substring(end), end, lines.spot(end)));
        }
        return lexemes;
    }

    boolean is(String expected) {
        return image.equals(expected);
    }

    boolean isText() {
        return kind == GeneratedJavaParserConstants.STRING_LITERAL;
    }

    boolean isName() {
        return kind == GeneratedJavaParserConstants.IDENTIFIER;
    }

    int end() {
        return offset + image.length();
    }
}
