package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A line of hostile code, and what is said of it.
 *
 * @param where   {@code when}, {@code then}, {@code function}, {@code import} or {@code field}
 * @param message a part of the finding
 */
record HostileLine(String where, String code, String message) {
    private static final Path FILE = Path.of("src/test/resources/hostile/lines.txt");

    static Stream<HostileLine> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\|\\| "))
                .map(parts -> new HostileLine(parts[0].strip(), parts[1].strip(), parts[2].strip()));
    }

    /** A rule that fires with whatever happens, with the line in it. */
    String rule() {
        return """
                package rules.h;
                import java.time.*;
                import java.util.*;
                import java.util.function.*;
                import java.util.stream.*;
                import org.parley.engine.fact.Gathered;
                %s
                function Object f(String a) {
                    %s
                    return null;
                }
                declare H
                    id : String @key
                    n  : Object%s
                end
                rule "h"
                when
                    Gathered(%s)
                    not H(id == "x")
                then
                    insert(new H("x"));
                    f("a");
                    %s
                end
                """.formatted(at("import"), at("function"), at("field"), at("when"), at("then"));
    }

    private String at(String place) {
        return where.equals(place) ? code : "";
    }
}
