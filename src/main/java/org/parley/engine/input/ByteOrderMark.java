package org.parley.engine.input;

/** What editors on Windows write before a text in UTF-8, and what is no part of it. */
public final class ByteOrderMark {
    private static final String MARK = "\ufeff";

    private ByteOrderMark() {}

    /** The text as it is meant. */
    public static String without(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
