package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.engine.interpreter.DeclaredType.Field;

/** What Java can do with objects of declared types: create them, and read and write their fields. */
public final class DeclaredMembers {
    /** Something that is given to a call, as soon as it is known what is expected. */
    interface Given {
        Typed as(JavaType expected);
    }

    private DeclaredMembers() {}

    static List<Given> given(ExpressionTranslator expressions, List<Expression> arguments, VisibleVariables scope) {
        return arguments.stream()
                .map(each -> (Given)
                        expected -> Conversions.assign(each, expressions.translate(each, scope, expected), expected))
                .toList();
    }

    static List<Given> given(Node node, List<Argument> arguments) {
        return arguments.stream()
                .map(each -> (Given) expected -> Conversions.assign(node, ((Argument.Value) each).typed(), expected))
                .toList();
    }

    /** True if objects of the type have a method of a name that takes so many arguments. */
    public static boolean hasMethod(DeclaredType type, String name, int arguments) {
        return type.fields().stream()
                        .anyMatch(
                                field -> name.equals(arguments == 0 ? field.getter() : field.setter()) && arguments < 2)
                || isOfObject(name, arguments);
    }

    /** {@code getClass} would tell of no class that there is. */
    private static boolean isOfObject(String name, int arguments) {
        return !name.equals("getClass") && Reflected.hasMethod(Object.class, name, arguments);
    }

    /** The value of a field; null if there is none of the name. */
    public static Typed read(Typed target, String name) {
        DeclaredType type = target.type().declared();
        int index = type.indexOf(name);
        if (index < 0) {
            return null;
        }
        Field field = type.fields().get(index);
        String getter = field.getter();
        Code object = target.code();
        return Typed.of(
                field.type(), frame -> type.own(object.run(frame), getter).get(index));
    }

    /** A call of a getter or a setter; null if it is one that every object has. */
    static Typed call(Node node, Typed target, String name, List<Given> arguments) {
        DeclaredType type = target.type().declared();
        for (Field field : type.fields()) {
            if (name.equals(field.getter()) && arguments.isEmpty()) {
                return read(target, field.name());
            }
            if (name.equals(field.setter()) && arguments.size() == 1) {
                return write(target, field, arguments.get(0).as(field.type()).code());
            }
        }
        if (isOfObject(name, arguments.size())) {
            return null;
        }
        List<String> known = type.fields().stream()
                .flatMap(field -> Stream.of(field.getter(), field.setter()))
                .toList();
        throw new Untranslatable(
                node,
                known.contains(name)
                        ? "%s of %s takes %d arguments, not %d"
                                .formatted(name, type.name(), name.startsWith("get") ? 0 : 1, arguments.size())
                        : "%s has no method %s%s".formatted(type.name(), name, Vocabulary.suggestion(name, known)));
    }

    private static Typed write(Typed target, Field field, Code value) {
        DeclaredType type = target.type().declared();
        int index = type.indexOf(field.name());
        String setter = field.setter();
        Code object = target.code();
        return Typed.of(JavaType.VOID, frame -> {
            type.own(object.run(frame), setter).set(index, value.run(frame));
            return null;
        });
    }

    /** Of no fields, of all of them, or of those that make the key. */
    static Typed create(Node node, DeclaredType type, List<Given> arguments) {
        List<List<Field>> constructors = constructors(type);
        List<Field> fields = constructors.stream()
                .filter(each -> each.size() == arguments.size())
                .findFirst()
                .orElseThrow(() -> new Untranslatable(
                        node,
                        "new %s(…) does not take %d values, but %s"
                                .formatted(
                                        type.name(),
                                        arguments.size(),
                                        constructors.stream()
                                                .map(DeclaredMembers::signature)
                                                .collect(Collectors.joining(" or ")))));
        int[] places =
                fields.stream().mapToInt(field -> type.indexOf(field.name())).toArray();
        Code[] values = IntStream.range(0, places.length)
                .mapToObj(index ->
                        arguments.get(index).as(fields.get(index).type()).code())
                .toArray(Code[]::new);
        return Typed.of(JavaType.of(type), frame -> {
            DeclaredObject created = type.create();
            for (int index = 0; index < places.length; index++) {
                created.set(places[index], values[index].run(frame));
            }
            return created;
        });
    }

    private static List<List<Field>> constructors(DeclaredType type) {
        List<Field> keys = type.fields().stream().filter(Field::key).toList();
        List<List<Field>> constructors = new ArrayList<>(List.of(List.of(), keys, type.fields()));
        return constructors.stream().distinct().toList();
    }

    private static String signature(List<Field> fields) {
        return fields.stream()
                .map(field -> "%s %s".formatted(field.type(), field.name()))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
