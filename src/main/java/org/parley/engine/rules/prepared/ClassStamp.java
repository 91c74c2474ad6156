package org.parley.engine.rules.prepared;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether the classes that prepared rules and those that are to use them are the same. */
public final class ClassStamp {
    private ClassStamp() {}

    /** The stamp of the classes in the folder that a resource lies in; empty if it is packed, together with its classes. */
    static Optional<String> of(URL resource) throws IOException {
        if (!resource.getProtocol().equals("file")) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(resource.toURI());
            Path folder = file;
            for (int steps = Path.of(PreparedRules.RESOURCE).getNameCount(); steps > 0; steps--) {
                folder = folder.getParent();
            }
            return Optional.of(of(folder));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Content hash of all classes below a folder. */
    public static String of(Path folder) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(folder)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        MessageDigest digest = digest();
        for (Path file : classes) {
            digest.update(folder.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
