package org.parley.engine.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.engine.input.ByteOrderMark;

/** The folder that users edit: {@code <domain>/<concern>.drl} with {@code <concern>.yaml} beside it. */
public record RuleFolder(Path root) {
    /** Nobody writes so much; it would take all memory to translate. */
    private static final long MOST_BYTES = 1 << 20;

    /**
     * Reads all rule and policy files, and notes which others there are; what editors leave behind (hidden files, backups)
     * is neither.
     *
     * @throws IOException if the folder cannot be read
     */
    public RuleSet read() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Set<String> unread = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (isRuleFile(path)) {
                    files.put(name, text(path, name));
                } else if (UnreadFiles.isWorthATelling(name)) {
                    unread.add(name);
                }
            }
        } catch (UncheckedIOException e) {
            // What the walk meets with when a folder goes meanwhile.
            throw e.getCause();
        }
        return new RuleSet(files, unread);
    }

    private static String text(Path path, String name) throws IOException {
        long size = Files.size(path);
        if (size > MOST_BYTES) {
            throw new UnreadableFile(name, "has %d bytes; %d are the most".formatted(size, MOST_BYTES));
        }
        try {
            return ByteOrderMark.without(Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(name, "is not text in UTF-8");
        }
    }

    /**
     * The same, of a folder that somebody wants to decide something by.
     *
     * @throws RulesRejected if there is no rule in it
     * @throws IOException   if the folder cannot be read
     */
    public RuleSet readRules() throws RulesRejected, IOException {
        RuleSet source = read();
        if (!source.hasRules()) {
            throw new RulesRejected(List.of(RuleProblem.ofAll("there is no rule file (.drl) in %s".formatted(root))));
        }
        return source;
    }

    /**
     * Writes files, each in one step, and deletes those whose text is null.
     *
     * @throws IOException if the folder cannot be written; then some may have been
     */
    void write(Map<String, String> changes) throws IOException {
        for (Map.Entry<String, String> change : changes.entrySet()) {
            Path file = root.resolve(change.getKey());
            if (change.getValue() == null) {
                Files.deleteIfExists(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
            Files.writeString(unfinished, change.getValue());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Who owns the file that was written last: the author of an edit, as far as a folder knows. */
    String lastAuthor() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            Path last = null;
            FileTime latest = null;
            for (Path path : paths.filter(RuleFolder::isRuleFile).toList()) {
                FileTime time = Files.getLastModifiedTime(path);
                if (latest == null || time.compareTo(latest) > 0) {
                    latest = time;
                    last = path;
                }
            }
            return last == null ? "" : Files.getOwner(last).getName();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isRuleFile(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".drl") || name.endsWith(".yaml")) && Files.isRegularFile(path);
    }
}
