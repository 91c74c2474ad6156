package org.parley.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an event: the sequence of its entry, and before the last decision of the entry the position of the decision as
 * well, as in {@code 7.0}, {@code 7.1}, {@code 7}. So an id that is the sequence alone says that all of the entry was told.
 *
 * @param position index of the decision in the entry; {@link #LAST} for the last one
 */
record EventId(long sequence, int position) {
    static final int LAST = Integer.MAX_VALUE;

    private static final Pattern FORM = Pattern.compile("([0-9]+)(?:\\.([0-9]+))?");

    /** Refuses what is none. */
    static EventId parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Problems.badRequest(
                    "%s %s is no id of an event, such as 7 or 7.0".formatted(HttpHeaders.LAST_EVENT_ID_HEADER, text));
        }
        return new EventId(
                Page.number(HttpHeaders.LAST_EVENT_ID_HEADER, matcher.group(1), 0, Long.MAX_VALUE - 1),
                matcher.group(2) == null
                        ? LAST
                        : (int) Page.number(HttpHeaders.LAST_EVENT_ID_HEADER, matcher.group(2), 0, LAST - 1L));
    }

    @Override
    public String toString() {
        return position == LAST ? String.valueOf(sequence) : sequence + "." + position;
    }
}
