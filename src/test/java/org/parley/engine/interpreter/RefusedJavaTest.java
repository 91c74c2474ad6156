package org.parley.engine.interpreter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java that is wrong, or that is not interpreted, is refused when it is translated, with what to do instead. */
class RefusedJavaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "return List.of(1).siz();                                   | List has no method siz; did you mean size?",
                "return Lisst.of(1);                                        | there is no Lisst here",
                "return new ArayList();                                     | there is no type ArayList here; did you mean ArrayList?",
                "return DayOfWeek.MODAY;                                    | DayOfWeek has no constant MODAY; did you mean MONDAY?",
                "return unknown;                                            | there is no unknown here",
                "return unknown();                                          | there is no function unknown here",
                "int x = 1.5; return x;                                     | expected int, found double",
                "String s = 3; return s;                                    | expected String, found int",
                "return \"a\" - 1;                                          | - is not for String",
                "return !3;                                                 | expected boolean, found int",
                "return 1 == \"a\";                                         | int and String are never the same",
                "return \"a\".length(1);                                    | length(…) does not take (int), but ()",
                "int x = 1; int x = 2; return x;                            | there is already a variable x",
                "int x = 1; x++; Runnable r = () -> x; return r;            | a lambda uses x, so it must not change",
                "int x = 1; Runnable r = () -> { x++; }; return r;          | a lambda uses x, so it must not change",
                "if (1 > 0) { return 1; }                                   | this ends without returning a value",
                "return 1; return 2;                                        | this is never reached",
                "return (Integer) \"x\";                                    | String cannot be cast to Integer",
                "return List.of(1).stream().map(x -> x.foo()).toList();     | Integer has no method foo",
                "return x -> 1;                                             | a lambda is not possible here",
                "try { return 1; } finally { return 2; }                    | finally does not leave the block; write it behind the try",
                "try { return 1; } catch (Throwable t) { return 2; }        | Throwable",
                "try { return 1; } catch (Error t) { return 2; }            | Error",
                "try { List.of(1); } catch (RuntimeException e) { }         | this ends without returning a value",
                "synchronized (\"x\") { return 1; }                         | this is not interpreted here; write it in Java and call it",
                "Object o = 1; int i = 2; return o instanceof Integer i;    | there is already a variable i",
                "return new Object() { };                                   | a class cannot be written here",
                "switch (1) { case 1: return 1; default: return 2; }        | write the cases of a switch with arrows",
                "return System.currentTimeMillis();                         | there is no System here",
                "List.of(1).size = 3; return 1;                             | only variables declared here can be assigned",
                "return new Number();                                       | Number cannot be created"
            })
    void is_refused(String body, String message) {
        assertThatThrownBy(() -> translate(body))
                .isInstanceOf(Untranslatable.class)
                .hasMessageContaining(message);
    }

    private static void translate(String body) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
        Names names = new Names(
                new Vocabulary(JavaLibrary.TYPES),
                List.of("java.util.*", "java.util.function.*", "java.util.stream.*", "java.time.*"));
        new StatementTranslator(new ExpressionTranslator(names, new NoFunctions()), JavaType.OBJECT)
                .body(
                        new JavaParser(configuration)
                                .parseBlock("{" + body + "}")
                                .getResult()
                                .orElseThrow(),
                        new VisibleVariables());
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
}
