package org.parley.engine.input;

/** Steps of JSON pointers (RFC 6901). */
public final class Pointer {
    private Pointer() {}

    /** The step to a field. */
    public static String to(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The name that a pointer ends with, as it is called; empty for the whole. */
    public static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
