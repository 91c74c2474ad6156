package org.parley.api;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host with a port, as a Host or an Origin header names it (RFC 9110, 7.2).
 *
 * @param host in lower case; an IPv6 address in brackets
 * @param port empty for the default port of the scheme
 */
record Authority(String host, OptionalInt port) {
    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,255})(?::([0-9]{0,5}))?");

    /** Null for what is none, such as one with user info. */
    static Authority parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String port = matcher.group(2);
        return new Authority(
                matcher.group(1).toLowerCase(Locale.ROOT),
                port == null || port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)));
    }

    int portOr(int standard) {
        return port.orElse(standard);
    }
}
