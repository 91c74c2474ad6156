package org.parley.engine.input;

import java.util.regex.Pattern;

/** What an id may be: one segment of a path. As segments the two that are refused mean this and the level above. */
public final class Id {
    /** The end of a message about something that is none. */
    public static final String EXPECTED =
            "is not an id of 1 to 128 letters, digits, '.', '_' or '-', other than '.' and '..'";

    /** As in the schema of project files. */
    public static final String PATTERN = "^(?!\\.{1,2}$)[A-Za-z0-9._-]{1,128}$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Id() {}

    /** True if it is one. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** Says that it is none. */
    public static String refusal(String text) {
        return Quoted.of(text) + " " + EXPECTED;
    }
}
