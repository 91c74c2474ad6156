package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.parley.engine.interpreter.Conversions;
import org.parley.engine.interpreter.DeclaredRole;
import org.parley.engine.interpreter.DeclaredType;
import org.parley.engine.interpreter.DeclaredType.Field;
import org.parley.engine.interpreter.DeclaredTypes;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Names;
import org.parley.engine.interpreter.Surroundings;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.interpreter.VisibleVariables;
import org.parley.engine.interpreter.Vocabulary;
import org.parley.engine.rules.DrlSyntax;
import org.parley.engine.rules.RuleProblem;

/** Makes types of what rule files declare. */
final class TypeDeclarations {
    private static final String KEY = "key";
    private static final int DEEPEST = 20;
    private static final Set<String> FIELD_ANNOTATIONS = Set.of(KEY);

    private record Source(RuleFile file, TypeDeclarationDescr descr) {}

    private final Vocabulary vocabulary;
    private final DeclaredTypes types = new DeclaredTypes();
    private final FileProblems problems = new FileProblems();
    private final Map<DeclaredType, Source> sources = new LinkedHashMap<>();
    private final Map<String, RulePackage> packages = new TreeMap<>();

    /** @param packages files by package */
    TypeDeclarations(Vocabulary vocabulary, Map<String, List<RuleFile>> packages) {
        this.vocabulary = vocabulary;
        packages.forEach((name, files) -> this.packages.put(
                name, RulePackage.of(name, files.stream().map(RuleFile::outline).toList(), types)));
        packages.values().stream()
                .flatMap(List::stream)
                .filter(file -> file.outline().declares())
                .forEach(this::addAll);
    }

    /** All that the types depend on; the same for the same types. */
    Object source() {
        return sources.values().stream()
                .map(each -> List.of(
                        each.file.path(),
                        each.file.text(),
                        packages.get(each.file.packageName()).imports()))
                .distinct()
                .toList();
    }

    DeclaredTypes types() {
        return types;
    }

    private void addAll(RuleFile file) {
        file.descr()
                .getEnumDeclarations()
                .forEach(each -> problem(file, each, "an enum is not interpreted; write it in Java"));
        Stream.of(file.descr().getWindowDeclarations(), file.descr().getEntryPointDeclarations())
                .flatMap(Set::stream)
                .forEach(
                        each -> problem(
                                file,
                                each,
                                "windows and entry points are not taken: all facts are in one place; match them by their types"));
        file.descr().getTypeDeclarations().forEach(each -> add(new Source(file, each)));
    }

    private void add(Source source) {
        TypeDeclarationDescr descr = source.descr;
        if (descr.isTrait()) {
            problem(source.file, descr, "a trait is not interpreted; declare a type, or write a class in Java");
        }
        DeclaredRole role = DrlSyntax.role(descr);
        List<String> others = descr.getAnnotationNames().stream()
                .filter(name -> !name.equals(role.annotation()))
                .toList();
        if (!others.isEmpty()) {
            problem(
                    source.file,
                    descr,
                    "of annotations of a type @command or @policy is taken, not %s; time is a fact: Clock, Deadline"
                            .formatted(others));
        }
        if (role != DeclaredRole.PLAIN
                && descr.getFields().values().stream().anyMatch(field -> field.getAnnotation(KEY) != null)) {
            problem(
                    source.file,
                    descr,
                    role == DeclaredRole.COMMAND
                            ? "a command has no @key: it is gone when it is answered; declare a fact beside it"
                            : "a policy has no @key: its files say which there are; declare a fact beside it");
        }
        sources.keySet().stream()
                .filter(other -> other.fullName().equals(source.file.packageName() + "." + descr.getTypeName()))
                .findFirst()
                .map(sources::get)
                .ifPresent(before -> problem(
                        source.file,
                        descr,
                        "a type %s already stands at %s:%d"
                                .formatted(descr.getTypeName(), before.file.path(), before.descr.getLine())));
        sources.put(types.add(source.file.packageName(), descr.getTypeName(), role), source);
    }

    /** What is wrong with what is declared, as far as it is known. */
    List<RuleProblem> problems() {
        return problems.found();
    }

    /** Finds out what the fields of all types are. */
    void define() {
        sources.forEach((type, source) -> {
            requireFree(type, source);
            extend(type, source);
        });
        List<DeclaredType> parentsFirst = sources.keySet().stream()
                .sorted(Comparator.comparingInt(DeclaredType::depth))
                .toList();
        DeclaredType deepest = parentsFirst.isEmpty() ? null : parentsFirst.get(parentsFirst.size() - 1);
        if (deepest != null && deepest.depth() > DEEPEST) {
            Source source = sources.get(deepest);
            problem(source.file, source.descr, "types extend each other over more than %d steps".formatted(DEEPEST));
            return;
        }
        parentsFirst.forEach(type -> type.define(fields(type, false)));
        // An initial value may be of a type that is declared further down.
        parentsFirst.forEach(type -> type.define(fields(type, true)));
    }

    private void extend(DeclaredType type, Source source) {
        if (source.descr.getSuperTypes().size() > 1) {
            problem(source.file, source.descr, "a type extends one other type");
            return;
        }
        for (QualifiedName above : source.descr.getSuperTypes()) {
            DeclaredType parent = names(source)
                    .type(above.getFullName())
                    .map(JavaType::declared)
                    .orElse(null);
            if (parent == null) {
                problem(
                        source.file,
                        source.descr,
                        "%s is no type that rules declare; only such a one can be extended".formatted(above.getName()));
            } else if (parent.isA(type)) {
                problem(source.file, source.descr, "%s would extend itself".formatted(type.name()));
            } else {
                type.extend(parent);
            }
        }
    }

    /** Its JSON has the fields of the type that the field is of, and no more. */
    private static void requireExact(JavaType type) {
        if (type.declared() != null && type.declared().isExtended()) {
            throw new Untranslatable(
                    null,
                    "other types extend %s; write the key of the fact"
                            .formatted(type.declared().name()));
        }
    }

    private Names names(Source source) {
        return packages.get(source.file.packageName()).names(vocabulary);
    }

    private void requireFree(DeclaredType type, Source source) {
        new Names(vocabulary, packages.get(source.file.packageName()).imports())
                .find(type.name())
                // In JSON, types go by their simple names.
                .or(() -> vocabulary.ofDomains(type.name()))
                .ifPresent(other -> problem(
                        source.file,
                        source.descr,
                        "%s is %s already; take another name".formatted(type.name(), other.getName())));
    }

    /** Those that are wrong are left out; the second time they are not reported again. */
    private List<Field> fields(DeclaredType type, boolean initial) {
        Source source = sources.get(type);
        Names names = names(source);
        List<Field> fields = new ArrayList<>();
        for (TypeFieldDescr field : source.descr.getFields().values()) {
            Snippet snippet = snippet(source, field);
            try {
                JavaType is = type(names, field);
                requireExact(is);
                if (type.parent() != null && type.parent().indexOf(field.getFieldName()) >= 0) {
                    throw new Untranslatable(
                            null,
                            "%s has this field already".formatted(type.parent().name()));
                }
                fields.add(new Field(
                        field.getFieldName(),
                        is,
                        field.getAnnotation(KEY) != null,
                        initial ? initial(source, field, is, names) : () -> null));
                if (initial) {
                    requireInterpretable(field, snippet);
                }
            } catch (Untranslatable e) {
                if (initial) {
                    problems.add(snippet, "%s: %s".formatted(field.getFieldName(), e.getMessage()));
                }
            } catch (RuntimeException | Error e) {
                problems.add(snippet.problem(null, e));
            }
        }
        return fields;
    }

    private void requireInterpretable(TypeFieldDescr field, Snippet snippet) {
        for (String annotation : field.getAnnotationNames()) {
            if (!FIELD_ANNOTATIONS.contains(annotation)) {
                problems.add(
                        snippet,
                        "%s: of annotations only @key is interpreted, not @%s"
                                .formatted(field.getFieldName(), annotation));
            }
        }
    }

    private static JavaType type(Names names, TypeFieldDescr field) {
        String name = field.getPattern().getObjectType();
        Type parsed = JavaSource.type(name);
        if (parsed == null) {
            throw new Untranslatable(null, "%s is no type".formatted(name));
        }
        JavaType type = names.get(parsed);
        if (type.arguments().stream().anyMatch(argument -> argument.declared() != null)) {
            throw new Untranslatable(
                    null,
                    "%s is not interpreted; write %s".formatted(type, type.raw().getSimpleName()));
        }
        return type;
    }

    private Supplier<Object> initial(Source source, TypeFieldDescr field, JavaType type, Names names) {
        if (field.getInitExpr() == null || field.getInitExpr().isBlank()) {
            Object nothing = type.isPrimitive() ? Array.get(Array.newInstance(type.raw(), 1), 0) : null;
            return () -> nothing;
        }
        Snippet snippet = Snippet.in(source.file, field.getInitExpr(), start(source));
        Expression expression = JavaSource.expression(snippet, problems);
        if (expression == null) {
            return () -> null;
        }
        try {
            VisibleVariables scope = new VisibleVariables();
            ExpressionTranslator expressions = new ExpressionTranslator(names, new Nothing());
            Typed value = Conversions.assign(expression, expressions.translate(expression, scope, type), type);
            return () -> value.code().run(new Object[scope.size()]);
        } catch (Untranslatable e) {
            problems.add(snippet, e);
            return () -> null;
        }
    }

    private static Snippet snippet(Source source, TypeFieldDescr field) {
        return Snippet.in(source.file, field.getFieldName(), Math.max(field.getStartCharacter(), start(source)));
    }

    private static int start(Source source) {
        return Math.max(0, source.descr.getStartCharacter());
    }

    private void problem(RuleFile file, BaseDescr descr, String message) {
        problems.add(Snippet.in(file, "", Math.max(0, descr.getStartCharacter())), message);
    }

    /** Initial values see nothing but types. */
    private static final class Nothing implements Surroundings {
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
