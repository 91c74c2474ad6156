package org.parley.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be chosen with {@code -Dload.…} on the command line. */
final class Settings {
    /** Where the stores and the logs of the servers go: the disk that is measured. */
    static final Path FOLDER =
            Path.of(System.getProperty("load.folder", "target/load")).toAbsolutePath();

    static final int ROUNDS = Integer.getInteger("load.rounds", 5);
    static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("load.warm-up-seconds", 30));
    static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("load.round-seconds", 4));
    static final List<Integer> CLIENTS = numbers("load.clients", "1,16,64,256");
    /** A million entries take some minutes and 2 GB: {@code -Dload.entries=10000,100000,1000000}. */
    static final List<Integer> ENTRIES = numbers("load.entries", "10000,100000");

    static final List<Integer> MEETINGS = numbers("load.meetings", "10,100,1000");
    static final List<Integer> PARTICIPANTS = numbers("load.participants", "10");
    static final int MINUTES = Integer.getInteger("load.minutes", 30);
    static final int RELOADS = Integer.getInteger("load.reloads", 500);
    static final int CONVERSATIONS = Integer.getInteger("load.conversations", 200);

    /** Ways to start the server, as {@code name=command} and with a semicolon between them. */
    static final Map<String, String> STARTS = Stream.of(
                    System.getProperty("load.starts", "jar=target/quarkus-app/parley")
                            .split(";"))
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> each[1], (one, other) -> other, LinkedHashMap::new));

    /** Options of the measured server's virtual machine, such as a flight recording. */
    static final List<String> SERVER_OPTIONS = words("load.server-options");

    private Settings() {}

    private static List<Integer> numbers(String property, String otherwise) {
        return Stream.of(System.getProperty(property, otherwise).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> words(String property) {
        return Stream.of(System.getProperty(property, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
