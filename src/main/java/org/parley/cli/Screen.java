package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Scanner;

/** A terminal that shows what this process prints, if there is one. */
enum Screen {
    OUT("exec 3>&1 >&2 2>/dev/null"),
    ERR("exec 3>&2 2>/dev/null");

    /** Of a terminal that does not tell its width. */
    private static final int USUAL = 80;

    private static final int LEAST = 20;

    private final String setUp;

    Screen(String setUp) {
        this.setUp = setUp;
    }

    /** How many characters are in a line; empty where what is printed goes elsewhere. */
    OptionalInt columns() {
        try {
            String told = ask();
            return told.isEmpty() ? OptionalInt.empty() : OptionalInt.of(width(told));
        } catch (IOException e) {
            return System.console() == null ? OptionalInt.empty() : OptionalInt.of(width(""));
        }
    }

    boolean isThere() {
        return columns().isPresent();
    }

    /** Rows and columns. Java does not tell them, and who asks a terminal library takes the terminal for himself. */
    private String ask() throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", setUp + "; test -t 3 && { stty size <&3 || echo 0 0; }");
        if (this == OUT) {
            shell.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        } else {
            shell.redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        Process asked = shell.start();
        try (InputStream answer = this == OUT ? asked.getErrorStream() : asked.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static int width(String told) {
        int columns = last(told);
        if (columns == 0) {
            String set = System.getenv("COLUMNS");
            columns = set == null ? 0 : last(set);
        }
        return columns == 0 ? USUAL : Math.max(LEAST, columns);
    }

    /** The last number; 0 if there is none. */
    private static int last(String numbers) {
        int last = 0;
        try (Scanner scanner = new Scanner(numbers)) {
            while (scanner.hasNextInt()) {
                last = scanner.nextInt();
            }
        }
        return last;
    }
}
