package org.parley.engine.rules.interpreted;

/**
 * Makes Java out of a consequence: {@code modify($x) { a(), b() }} becomes the call {@code modify($x, a(), b() );}.
 * Every character stays in its place, but for a semicolon behind.
 */
final class ModifyBlocks {
    static final String NAME = "modify";

    private final StringBuilder text;
    private int at;

    private ModifyBlocks(String text) {
        this.text = new StringBuilder(text);
    }

    static String toCalls(String consequence) {
        ModifyBlocks blocks = new ModifyBlocks(consequence);
        while (blocks.at < blocks.text.length()) {
            blocks.step();
        }
        return blocks.text.toString();
    }

    private void step() {
        if (skipped()) {
            return;
        }
        if (isWord() && text.indexOf(NAME, at) == at && !isPart(at + NAME.length())) {
            int open = next(at + NAME.length(), '(');
            int close = open < 0 ? -1 : closing(open, '(', ')');
            int begin = close < 0 ? -1 : next(close + 1, '{');
            int end = begin < 0 ? -1 : closing(begin, '{', '}');
            if (end >= 0) {
                boolean empty = text.substring(begin + 1, end).isBlank();
                text.setCharAt(close, empty ? ' ' : ',');
                text.setCharAt(begin, ' ');
                text.setCharAt(end, ')');
                text.insert(end + 1, ';');
                at = end + 2;
                return;
            }
        }
        at++;
    }

    private boolean isWord() {
        return at == 0 || !isPart(at - 1) && text.charAt(at - 1) != '.';
    }

    private boolean isPart(int index) {
        return index < text.length() && Character.isJavaIdentifierPart(text.charAt(index));
    }

    /** The place of a character if nothing but blanks stands before it; -1 otherwise. */
    private int next(int from, char wanted) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index < text.length() && text.charAt(index) == wanted ? index : -1;
    }

    private int closing(int open, char opening, char closing) {
        int before = at;
        int depth = 0;
        at = open;
        try {
            while (at < text.length()) {
                if (skipped()) {
                    continue;
                }
                char each = text.charAt(at);
                depth += each == opening ? 1 : each == closing ? -1 : 0;
                if (depth == 0) {
                    return at;
                }
                at++;
            }
            return -1;
        } finally {
            at = before;
        }
    }

    /** Goes on behind a literal or a comment, if there is one. */
    private boolean skipped() {
        char here = text.charAt(at);
        if (text.indexOf("//", at) == at) {
            at = behind("\n", at);
        } else if (text.indexOf("/*", at) == at) {
            at = behind("*/", at + 2);
        } else if (text.indexOf("\"\"\"", at) == at) {
            at = behind("\"\"\"", at + 3);
        } else if (here == '"' || here == '\'') {
            at++;
            while (at < text.length() && text.charAt(at) != here) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        } else {
            return false;
        }
        return true;
    }

    private int behind(String end, int from) {
        int index = text.indexOf(end, from);
        return index < 0 ? text.length() : index + end.length();
    }
}
