package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the names of types mean in one file. */
public final class Names {
    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "char", char.class,
            "byte", byte.class,
            "short", short.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class);

    private final Vocabulary vocabulary;
    private final List<String> imports;
    private final String packageName;
    private final DeclaredTypes declared;
    private final Map<String, Optional<JavaType>> known = new ConcurrentHashMap<>();

    /** @param imports of types, and of packages or types with {@code .*} */
    public Names(Vocabulary vocabulary, List<String> imports) {
        this(vocabulary, imports, "", new DeclaredTypes());
    }

    /**
     * @param packageName whose declared types have no need of an import
     * @param declared    all that rules declare
     */
    public Names(Vocabulary vocabulary, List<String> imports, String packageName, DeclaredTypes declared) {
        this.vocabulary = vocabulary;
        this.imports = imports;
        this.packageName = packageName;
        this.declared = declared;
    }

    /** The primitive type of a name; null if there is none. */
    public static Class<?> primitive(String name) {
        return PRIMITIVES.get(name);
    }

    /** A type by its simple name, by one such as {@code Task.State}, or by its full one. */
    public Optional<Class<?>> find(String name) {
        return type(name).filter(type -> type.declared() == null).map(JavaType::raw);
    }

    /** The type that a name means; empty if there is none. */
    public Optional<JavaType> type(String name) {
        return known.computeIfAbsent(name, this::look);
    }

    private Optional<JavaType> look(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        String rest = dot < 0 ? "" : name.substring(dot);
        for (String each : imports) {
            if (each.endsWith("." + first) && fullyNamed(each).isPresent()) {
                return fullyNamed(each + rest);
            }
        }
        Optional<JavaType> own = fullyNamed(packageName + "." + name);
        if (own.isPresent()) {
            return own;
        }
        for (String each : imports) {
            if (each.endsWith(".*")) {
                Optional<JavaType> found = fullyNamed(each.substring(0, each.length() - 1) + name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        Optional<JavaType> language = fullyNamed("java.lang." + name);
        return language.isPresent() ? language : fullyNamed(name);
    }

    private Optional<JavaType> fullyNamed(String name) {
        return vocabulary
                .find(name)
                .map(JavaType::of)
                .or(() -> declared.find(name).map(JavaType::of));
    }

    /** @throws Untranslatable if there is no such type */
    public JavaType get(Node node, String name) {
        return type(name)
                .orElseThrow(() -> new Untranslatable(
                        node,
                        "there is no type %s here%s"
                                .formatted(name, vocabulary.suggestionOfType(name, declared.names()))));
    }

    /** @throws Untranslatable if there is no such type */
    public JavaType get(Type type) {
        if (type instanceof PrimitiveType primitive) {
            return JavaType.of(PRIMITIVES.get(primitive.asString()));
        }
        if (type instanceof VoidType) {
            return JavaType.VOID;
        }
        if (type instanceof ArrayType array) {
            return arrayOf(array);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getSuperType()
                    .or(wildcard::getExtendedType)
                    .map(this::get)
                    .orElse(JavaType.OBJECT);
        }
        if (type instanceof ClassOrInterfaceType named) {
            List<JavaType> arguments = named.getTypeArguments()
                    .map(all -> all.stream().map(this::get).toList())
                    .orElse(List.of());
            JavaType found = get(type, named.getNameWithScope());
            return arguments.isEmpty() ? found : new JavaType(found.raw(), arguments);
        }
        throw new Untranslatable(type, "a type like %s cannot be written here".formatted(type));
    }

    private JavaType arrayOf(ArrayType array) {
        JavaType element = get(array.getComponentType());
        if (element.declared() != null) {
            throw new Untranslatable(
                    array, "an array of %s, which rules declare, is not interpreted; write List".formatted(element));
        }
        return JavaType.arrayOf(element);
    }
}
