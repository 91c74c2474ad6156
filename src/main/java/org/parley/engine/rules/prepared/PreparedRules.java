package org.parley.engine.rules.prepared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parley.engine.fact.Policy;

/**
 * The rule files that were read and translated when the program was built, by path and text. What an edit has changed is
 * not among them, and is translated when it is loaded.
 */
public final class PreparedRules {
    public static final String RESOURCE = "META-INF/parley/rules.prepared";
    public static final PreparedRules NONE = new PreparedRules(List.of(), Map.of(), Map.of());

    private final List<String> texts;
    private final Map<String, PreparedFile> files;
    private final Map<String, PreparedInput> policies;
    /** What was found last for a path: texts are asked for again and again. */
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private record Found(String text, PreparedFile file) {}

    private PreparedRules(List<String> texts, Map<String, PreparedFile> files, Map<String, PreparedInput> policies) {
        this.texts = texts;
        this.files = files;
        this.policies = policies;
    }

    private static final class Shipped {
        private static final PreparedRules RULES =
                load(PreparedRules.class.getClassLoader().getResource(RESOURCE));
    }

    /** Those that come with this program. */
    public static PreparedRules shipped() {
        return Shipped.RULES;
    }

    /** Classes that are not packed may have changed since the rules were prepared; then those are of no use. */
    private static PreparedRules load(URL resource) {
        if (resource == null) {
            return NONE;
        }
        try (InputStream in = resource.openStream()) {
            Optional<String> stamp = ClassStamp.of(resource);
            return read(in.readAllBytes(), stamp.orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException("the prepared rules cannot be read", e);
        }
    }

    /**
     * An index.
     *
     * @param stamp of the classes that are to use it; null if they are those that it was made for
     */
    public static PreparedRules read(byte[] bytes, String stamp) {
        PreparedInput in = new PreparedInput(bytes);
        String made = in.text();
        if (stamp != null && !stamp.equals(made)) {
            return NONE;
        }
        Map<String, PreparedFile> files = new LinkedHashMap<>();
        in.list(() -> files.put(in.text(), new PreparedFile(FileOutline.read(in), in.flag() ? in.part() : null)));
        Map<String, PreparedInput> policies = new HashMap<>();
        in.list(() -> policies.put(in.text(), in.part()));
        return new PreparedRules(in.allTexts(), files, policies);
    }

    /** The file of a path with exactly this text. */
    public Optional<PreparedFile> find(String path, String text) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Found last = found.get(path);
        if (last != null && last.text.equals(text)) {
            return Optional.of(last.file);
        }
        PreparedFile file = files.get(key(path, text));
        if (file != null) {
            found.put(path, new Found(text, file));
        }
        return Optional.ofNullable(file);
    }

    /** The policies of the file of a path with exactly this text. */
    public Optional<List<Policy>> policies(String path, String text) {
        if (policies.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(policies.get(key(path, text)))
                .map(PreparedInput::again)
                .map(in -> in.list(() -> (Policy) PreparedValues.read(in)));
    }

    /** All texts of the index; the names of classes are among them. */
    public List<String> texts() {
        return texts;
    }

    public Stream<FileOutline> outlines() {
        return files.values().stream().map(PreparedFile::outline);
    }

    static String key(String path, String text) {
        var digest = ClassStamp.digest();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Collects an index. */
    public static final class Writer {
        private final PreparedOutput out = new PreparedOutput();
        private final String stamp;
        private final Map<String, PreparedOutput> files = new TreeMap<>();
        private final Map<String, PreparedOutput> policies = new TreeMap<>();

        /** @param stamp of the classes that the index is for */
        public Writer(String stamp) {
            this.stamp = stamp;
        }

        /** For the content of a file. */
        public PreparedOutput part() {
            return out.part();
        }

        /** @param content null if the file has to be translated each time */
        public void add(String path, String text, FileOutline outline, PreparedOutput content) {
            PreparedOutput file = out.part();
            file.text(key(path, text));
            outline.write(file);
            file.flag(content != null);
            if (content != null) {
                file.add(content);
            }
            files.put(path, file);
        }

        /** Adds the policies of a file, unless they are made of something that cannot be written. */
        public void add(String path, String text, List<Policy> values) {
            PreparedOutput content = out.part();
            try {
                content.list(values, each -> PreparedValues.write(each, content));
                policies.put(key(path, text), content);
            } catch (IllegalArgumentException e) {
                // They are read at each start.
            }
        }

        public byte[] bytes() {
            PreparedOutput whole = out.part();
            whole.text(stamp);
            whole.number(files.size());
            files.values().forEach(whole::append);
            whole.number(policies.size());
            policies.forEach((key, content) -> {
                whole.text(key);
                whole.add(content);
            });
            return whole.all();
        }
    }
}
