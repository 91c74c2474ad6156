package org.parley.engine.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.ParserError;

/** Finds characters that are written as escapes where no text is: to Java they are code, to whoever reads them they are none. */
final class Escapes {
    private static final String OUTSIDE = "a character outside of a text is written as itself, not as \\u…";
    private static final String ESCAPE = "\\u";
    /** Comments, texts, and escapes behind everything else. */
    private static final Pattern PIECE = Pattern.compile("//.*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\""
            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'|\\\\u");

    private Escapes() {}

    /** The first of them, if there is one. */
    static Optional<ParserError> outsideOfTexts(String text) {
        if (!text.contains(ESCAPE)) {
            return Optional.empty();
        }
        for (Matcher piece = PIECE.matcher(text); piece.find(); ) {
            char first = text.charAt(piece.start());
            int inside = piece.group().indexOf(ESCAPE);
            if (first != '"' && first != '\'' && inside >= 0) {
                return Optional.of(Nesting.at(text, piece.start() + inside, OUTSIDE));
            }
        }
        return Optional.empty();
    }
}
