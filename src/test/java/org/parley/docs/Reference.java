package org.parley.docs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import com.github.javaparser.javadoc.description.JavadocDescription;
import com.github.javaparser.javadoc.description.JavadocInlineTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Policy;
import org.parley.engine.interpreter.JavaLibrary;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.PolicyFields;

/** What rules may speak of, as the code documents it: src/docs/reference.md. */
final class Reference {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaParser PARSER =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
    private static final String SCOPE = "Scope";
    private static final String HEAD = """
            # Reference

            What rules and policy files may speak of, domain by domain. This page is made from the code; the server has the same
            under `/v1/reference`. In rules a field has the name in the first column (`Task(state == Task.State.READY)`; in
            consequences a getter, `$task.getState()`, or for commands, decisions and policies `$done.task()`); in JSON and
            YAML the one in the second.

            A **fact** is journalled, and lives until a rule deletes it. A **command** asks for something, a **decision** is
            what a rule decided; both are gone when the command is answered. A **policy** comes from the YAML files.
            """;

    private static final String LIBRARY = """

            ## What rules may call

            Of Java's library the following, in conditions, consequences, functions, method references and default values
            alike; what a supertype lists holds for its subtypes. `new` stands for constructors, a name for all methods or
            constants of the name, one with types for that method alone. Of the types above rules may use all public
            members, of [types of their own](rules.md#types-of-your-own) constructors, getters, setters, `equals` and
            `toString`. Everything else is refused with its place: classes, hashes, clocks, chance, threads, files,
            settings of the machine.

            Where Java depends on the machine or on hashes, rules do not: `formatted`, `format`, `toLowerCase` and
            `toUpperCase` without a locale are those of `Locale.ROOT`; sets and maps keep the order in which they are filled.
            Texts have at most 1,000,000 characters, collections 1,000,000 elements, numbers 1,000 digits; regular
            expressions count each look at a character as a step.

            | type | members |
            |---|---|
            """;

    /** In the order in which somebody who writes rules needs them. */
    private enum Kind {
        FACT("Facts", Fact.class),
        COMMAND("Commands", Command.class),
        DECISION("Decisions", Decision.class),
        POLICY("Policies", Policy.class);

        private final String title;
        private final Class<?> type;

        Kind(String title, Class<?> type) {
            this.title = title;
            this.type = type;
        }
    }

    private Reference() {}

    /** The table of what rules may use of Java. */
    private static String library() {
        StringBuilder table = new StringBuilder(LIBRARY);
        JavaLibrary.TYPES.stream()
                .filter(type -> !JavaLibrary.members(type).isEmpty())
                .forEach(type -> table.append("| `%s` | %s |\n"
                        .formatted(
                                type.getCanonicalName(),
                                JavaLibrary.members(type).stream()
                                        .map("`%s`"::formatted)
                                        .collect(Collectors.joining(" ")))));
        return table.toString();
    }

    static String of(FactTypes types) {
        Map<String, List<Class<?>>> domains = types.all().stream()
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName().replaceFirst("org\\.parley\\.", ""),
                        TreeMap::new,
                        Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        domains.forEach((domain, all) -> {
            page.append("\n## %s\n".formatted(domain));
            for (Kind kind : Kind.values()) {
                List<Class<?>> some = all.stream()
                        .filter(kind.type::isAssignableFrom)
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .toList();
                if (!some.isEmpty()) {
                    page.append("\n### %s of %s\n".formatted(kind.title, domain));
                    some.forEach(type -> page.append(entry(type)));
                }
            }
        });
        page.append(library());
        return page.toString();
    }

    private record Field(String name, String type, String text) {}

    private static String entry(Class<?> type) {
        TypeDeclaration<?> source = source(type);
        StringBuilder entry =
                new StringBuilder("\n#### %s\n\n%s\n".formatted(type.getSimpleName(), description(source)));
        List<Field> fields = source instanceof RecordDeclaration record ? components(record, type) : fields(source);
        if (!fields.isEmpty()) {
            entry.append("\n| in rules | in JSON | type | |\n|---|---|---|---|\n");
            fields.forEach(field -> entry.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(field.name, SnakeCaseStrategy.INSTANCE.translate(field.name), field.type, field.text)));
        }
        return entry.toString();
    }

    private static List<Field> components(RecordDeclaration record, Class<?> type) {
        Map<String, String> texts = new LinkedHashMap<>();
        record.getJavadoc().stream()
                .flatMap(javadoc -> javadoc.getBlockTags().stream())
                .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM)
                .forEach(tag -> tag.getName().ifPresent(name -> texts.put(name, text(tag.getContent()))));
        List<Field> fields = new ArrayList<>();
        for (Parameter parameter : record.getParameters()) {
            if (!parameter.getType().asString().equals(SCOPE)) {
                String text = texts.getOrDefault(parameter.getNameAsString(), "");
                fields.add(new Field(
                        parameter.getNameAsString(),
                        code(parameter.getType().asString()),
                        Stream.of(text, range(type, parameter.getNameAsString()))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("; "))));
            }
        }
        return fields;
    }

    private static String range(Class<?> type, String name) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(PolicyFields::rangeOf)
                .findFirst()
                .orElse("");
    }

    private static List<Field> fields(TypeDeclaration<?> source) {
        return source.getFields().stream()
                .filter(field -> !field.isStatic())
                .flatMap(field -> field.getVariables().stream()
                        .map(variable -> new Field(
                                variable.getNameAsString(),
                                code(variable.getTypeAsString()),
                                description(source, field, variable.getNameAsString()))))
                .toList();
    }

    /** Of a field, or else of its getter. */
    private static String description(TypeDeclaration<?> source, FieldDeclaration field, String name) {
        String getter = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.concat(
                        Stream.of(field),
                        source.getMethods().stream()
                                .filter(method -> method.getNameAsString().equals("get" + getter)
                                        || method.getNameAsString().equals("is" + getter)))
                .map(Reference::description)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static TypeDeclaration<?> source(Class<?> type) {
        try {
            return PARSER.parse(SOURCES.resolve(type.getName().replace('.', '/') + ".java"))
                    .getResult()
                    .flatMap(CompilationUnit::getPrimaryType)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String description(NodeWithJavadoc<?> source) {
        return source.getJavadoc()
                .map(Javadoc::getDescription)
                .map(Reference::text)
                .orElse("");
    }

    private static String text(JavadocDescription description) {
        return description.getElements().stream()
                .map(element -> element instanceof JavadocInlineTag tag
                        ? "`" + tag.getContent().strip().replaceFirst("^\\w*#", "") + "`"
                        : element.toText())
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String code(String type) {
        return "`" + type + "`";
    }
}
