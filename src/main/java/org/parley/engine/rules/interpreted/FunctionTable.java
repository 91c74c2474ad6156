package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.InterpretedFunction;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Names;
import org.parley.engine.interpreter.StatementTranslator;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.interpreter.VisibleVariables;
import org.parley.engine.rules.prepared.FunctionOutline;

/** The functions of a package. */
final class FunctionTable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

    private record Source(RuleFile file, FunctionOutline outline) {
        String text() {
            // The parser may place the end of a function that is not closed behind the text.
            int end = Math.min(file.text().length(), outline.end() + 1);
            return file.text().substring(outline.start(), end);
        }

        Snippet head() {
            return Snippet.in(file, "function", outline.start());
        }
    }

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, InterpretedFunction> functions = new HashMap<>();
    private final RulePackage pack;
    private final Names names;
    private final Map<String, FileProblems> problems = new HashMap<>();

    FunctionTable(RulePackage pack, List<RuleFile> files, Names names) {
        this.pack = pack;
        this.names = names;
        files.forEach(file -> problems.put(file.path(), new FileProblems()));
        for (RuleFile file : files) {
            file.outline().functions().forEach(each -> add(file, each));
        }
    }

    private void add(RuleFile file, FunctionOutline outline) {
        Source here = new Source(file, outline);
        Source before = sources.putIfAbsent(outline.name(), here);
        if (before != null) {
            problemsOf(file)
                    .add(
                            here.head(),
                            "a function %s already stands at %s:%d"
                                    .formatted(outline.name(), before.file.path(), before.outline.line()));
        }
    }

    FileProblems problemsOf(RuleFile file) {
        return problems.get(file.path());
    }

    /** The texts of all functions that a text may call, by themselves or through others. */
    Map<String, String> reachable(String text) {
        Set<String> found = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(text));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            NAME.matcher(next).results().map(result -> result.group()).forEach(name -> {
                if (sources.containsKey(name) && found.add(name)) {
                    open.add(sources.get(name).text());
                }
            });
        }
        return found.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> sources.get(name).text(), (one, same) -> one, TreeMap::new));
    }

    /**
     * Translates the functions, but for those that are as they were, and those of prepared files, which are translated
     * when they are called.
     *
     * @param before   functions of an earlier time, by their texts and those of all that they call
     * @param prepared paths of files that are known to be good
     * @return these functions, likewise
     */
    Map<Object, InterpretedFunction> translate(Map<Object, InterpretedFunction> before, Set<String> prepared) {
        Map<Object, InterpretedFunction> translated = new HashMap<>();
        Map<Source, InterpretedFunction> missing = new LinkedHashMap<>();
        sources.forEach((name, source) -> {
            boolean isPrepared = prepared.contains(source.file.path());
            Object key = List.of(pack, name, isPrepared ? source.text() : reachable(source.text()));
            InterpretedFunction known = before.get(key);
            InterpretedFunction function = known == null ? function(source) : known;
            if (known != null || isPrepared || good(source, source.head(), function::signature)) {
                functions.put(name, function);
                translated.put(key, function);
                if (known == null && !isPrepared) {
                    missing.put(source, function);
                }
            }
        });
        missing.forEach((source, function) -> good(source, body(source), function::body));
        boolean allGood = problems.values().stream().allMatch(FileProblems::isEmpty);
        return allGood ? translated : before;
    }

    Functions functions() {
        return new Functions(functions, pack.statics(), names);
    }

    private InterpretedFunction function(Source source) {
        return new InterpretedFunction(source.outline.name(), () -> signature(source), () -> translated(source));
    }

    private InterpretedFunction.Signature signature(Source source) {
        FunctionOutline outline = source.outline;
        return new InterpretedFunction.Signature(
                type(source, outline.result()),
                outline.parameterTypes().stream()
                        .map(type -> type(source, type))
                        .toList());
    }

    private JavaType type(Source source, String name) {
        Type type = JavaSource.type(name);
        if (type == null) {
            throw new Untranslatable(null, "function %s: %s is no type".formatted(source.outline.name(), name));
        }
        return names.get(type);
    }

    private static Snippet body(Source source) {
        return Snippet.in(source.file, source.outline.body(), source.outline.start())
                .within("{", "\n}");
    }

    /** Null if it cannot be parsed, which is a problem then. */
    private InterpretedFunction.Body translated(Source source) {
        InterpretedFunction.Signature signature = signature(source);
        BlockStmt block = JavaSource.block(body(source), problemsOf(source.file));
        if (block == null) {
            return null;
        }
        VisibleVariables scope = new VisibleVariables();
        for (int index = 0; index < signature.parameters().size(); index++) {
            scope.declare(
                    block,
                    source.outline.parameterNames().get(index),
                    signature.parameters().get(index));
        }
        StatementTranslator statements =
                new StatementTranslator(new ExpressionTranslator(names, functions()), signature.result());
        Code code = statements.body(block, scope).asCode();
        return new InterpretedFunction.Body(code, scope.size());
    }

    /** Whether something can be translated; why it cannot is a problem then. */
    private boolean good(Source source, Snippet place, Supplier<?> translation) {
        try {
            translation.get();
            return true;
        } catch (Untranslatable e) {
            problemsOf(source.file).add(place, e);
        } catch (RuntimeException | Error e) {
            problemsOf(source.file).add(place.problem(null, e));
        }
        return false;
    }
}
