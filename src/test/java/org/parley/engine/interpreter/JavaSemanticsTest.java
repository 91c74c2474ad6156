package org.parley.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the interpreter makes of Java is what the Java compiler makes of it: the same value, or the same exception. */
class JavaSemanticsTest {
    private static final List<String> IMPORTS =
            List.of("java.util.*", "java.util.function.*", "java.util.stream.*", "java.time.*");

    /** Bodies of methods that return an object. */
    private static final List<String> BODIES = Stream.concat(
                    lines("expressions.txt").map(line -> "return " + line + ";"), lines("statements.txt"))
            .toList();

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> interpreted_as_compiled() throws IOException, ReflectiveOperationException {
        Class<?> compiled = compile();
        return IntStream.range(0, BODIES.size())
                .mapToObj(index -> DynamicTest.dynamicTest(
                        BODIES.get(index),
                        () -> assertThat(outcome(() -> interpret(BODIES.get(index))))
                                .isEqualTo(outcome(
                                        () -> compiled.getMethod("body" + index).invoke(null)))));
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = JavaSemanticsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Body {
        Object run() throws ReflectiveOperationException;
    }

    /** A value with its type, or what is thrown. */
    private static String outcome(Body body) {
        try {
            Object value = body.run();
            return value == null ? "null" : "%s of %s".formatted(value, typeName(value));
        } catch (InvocationTargetException e) {
            return "throws " + e.getCause().getClass().getName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (Untranslatable e) {
            return "cannot be translated: " + e.getMessage();
        } catch (RuntimeException e) {
            return "throws " + e.getClass().getName();
        }
    }

    private static String typeName(Object value) {
        // Sets and maps keep the order in which they are filled.
        return value.getClass().getName().replace("Linked", "");
    }

    private static Object interpret(String body) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
        BlockStmt block = new JavaParser(configuration)
                .parseBlock("{" + body + "}")
                .getResult()
                .orElseThrow();
        VisibleVariables scope = new VisibleVariables();
        ExpressionTranslator expressions =
                new ExpressionTranslator(new Names(new Vocabulary(JavaLibrary.TYPES), IMPORTS), new NoFunctions());
        Code code = new StatementTranslator(expressions, JavaType.OBJECT)
                .body(block, scope)
                .asCode();
        return code.run(new Object[scope.size()]);
    }

    private static final class NoFunctions implements Surroundings {
        @Override
        public Typed call(
                ExpressionTranslator translator,
                VisibleVariables scope,
                Node node,
                String name,
                List<Expression> arguments) {
            return null;
        }
    }

    private static Class<?> compile() throws IOException, ReflectiveOperationException {
        List<String> methods = new ArrayList<>();
        for (int index = 0; index < BODIES.size(); index++) {
            methods.add("public static Object body%d() { %s }".formatted(index, BODIES.get(index)));
        }
        String source = IMPORTS.stream().map("import %s;"::formatted).collect(Collectors.joining())
                + "@SuppressWarnings({\"unchecked\", \"rawtypes\"}) public class Bodies {\n"
                + String.join("\n", methods)
                + "}";
        Path file = Files.writeString(folder.resolve("Bodies.java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(result).isZero();
        return new URLClassLoader(
                        new URL[] {folder.toUri().toURL()},
                        Objects.requireNonNull(JavaSemanticsTest.class.getClassLoader()))
                .loadClass("Bodies");
    }
}
