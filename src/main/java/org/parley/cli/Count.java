package org.parley.cli;

/** Numbers of things, in words. */
final class Count {
    private Count() {}

    /** {@code 1 mistake}, {@code 2 mistakes}. */
    static String of(long number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
