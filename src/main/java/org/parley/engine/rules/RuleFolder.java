package org.parley.engine.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder that users edit: {@code <domain>/<concern>.drl} with {@code <concern>.yaml} beside it. */
public record RuleFolder(Path root) {
    /**
     * Reads all rule and policy files; what editors leave behind (hidden files, backups) is none of them.
     *
     * @throws IOException if the folder cannot be read
     */
    public RuleSet read() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(RuleFolder::isRuleFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path));
            }
        }
        return new RuleSet(files);
    }

    private static boolean isRuleFile(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".drl") || name.endsWith(".yaml")) && Files.isRegularFile(path);
    }
}
