package org.parley.cli;

/** Numbers of things, in words. */
final class Count {
    private Count() {}

    /** {@code 1 mistake}, {@code 2 mistakes}. */
    static String of(long number, String what) {
        return of(number, what, what + "s");
    }

    /** The same, where an s will not do. */
    static String of(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
