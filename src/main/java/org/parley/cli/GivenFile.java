package org.parley.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.SyntaxError;
import org.parley.engine.input.Unkeepable;
import org.parley.engine.input.Yaml;
import org.parley.project.ProjectReader;

/** A file that somebody names on the command line. */
final class GivenFile {
    private GivenFile() {}

    /**
     * Reads a file as a whole.
     *
     * @throws InvalidFile with its name and everything that is wrong with it
     */
    static <T> T read(Path file, Function<String, T> reader) {
        try {
            return reader.apply(text(file));
        } catch (InvalidInput mistakes) {
            throw new InvalidFile(file, mistakes);
        }
    }

    /** @throws InvalidInput with the line and column of the first syntax error, or if it is a file of another kind */
    static JsonNode yaml(String text, FileKind kind) {
        try (JsonParser parser = Yaml.READER.createParser(text)) {
            JsonNode file = kind.of(tree(text, parser));
            List<InputError> unkeepable = Unkeepable.in(file);
            if (!unkeepable.isEmpty()) {
                throw new InvalidInput(unkeepable);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String text, JsonParser parser) throws IOException {
        try {
            Yaml.requirePlain(text);
            JsonNode file = Yaml.READER.readTree(parser);
            return file == null ? MissingNode.getInstance() : file;
        } catch (JsonProcessingException e) {
            throw SyntaxError.of(e, parser);
        }
    }

    /**
     * A project, in JSON.
     *
     * @throws InvalidInput with the line and column of the first syntax error, or if it is a file of another kind
     */
    static JsonNode project(String text) {
        try {
            return FileKind.PROJECT.of(ProjectReader.parse(text));
        } catch (InvalidInput mistakes) {
            // Files of the other kinds are written in YAML, and would fail at their first character.
            throw inYaml(text)
                    .flatMap(FileKind.PROJECT::otherThan)
                    .map(FileKind::refusal)
                    .orElse(mistakes);
        }
    }

    private static Optional<JsonNode> inYaml(String text) {
        try {
            return Optional.ofNullable(Yaml.READER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw mistake("is a folder, not a file");
        }
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw mistake("no such file or folder");
        } catch (AccessDeniedException e) {
            throw mistake("permission denied");
        } catch (CharacterCodingException e) {
            throw mistake("is not text in UTF-8");
        } catch (IOException e) {
            throw mistake(e.toString());
        }
    }

    private static InvalidInput mistake(String message) {
        return new InvalidInput(List.of(new InputError("", message)));
    }
}
