package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.FunctionDescr;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.InterpretedFunction;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Names;
import org.parley.engine.interpreter.StatementTranslator;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.interpreter.VisibleVariables;

/** The functions of a package. */
final class FunctionTable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

    private record Source(RuleFile file, FunctionDescr descr) {
        String text() {
            // The parser may place the end of a function that is not closed behind the text.
            int end = Math.min(file.text().length(), descr.getEndCharacter() + 1);
            return file.text().substring(descr.getStartCharacter(), end);
        }
    }

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, InterpretedFunction> functions = new HashMap<>();
    private final RulePackage pack;
    private final Names names;
    private final Map<RuleFile, FileProblems> problems = new HashMap<>();

    FunctionTable(RulePackage pack, List<RuleFile> files, Names names) {
        this.pack = pack;
        this.names = names;
        files.forEach(file -> problems.put(file, new FileProblems()));
        for (RuleFile file : files) {
            file.descr().getFunctions().forEach(each -> add(file, each));
        }
    }

    private void add(RuleFile file, FunctionDescr descr) {
        Source before = sources.putIfAbsent(descr.getName(), new Source(file, descr));
        if (before != null) {
            problemsOf(file)
                    .add(
                            Snippet.in(file, "function", descr.getStartCharacter()),
                            "a function %s already stands at %s:%d"
                                    .formatted(descr.getName(), before.file.path(), before.descr.getLine()));
        }
    }

    FileProblems problemsOf(RuleFile file) {
        return problems.get(file);
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
     * Translates the functions, but for those that are as they were.
     *
     * @param before functions of an earlier time, by their texts and those of all that they call
     * @return these functions, likewise
     */
    Map<Object, InterpretedFunction> translate(Map<Object, InterpretedFunction> before) {
        Map<Object, InterpretedFunction> translated = new HashMap<>();
        List<Source> missing = new ArrayList<>();
        sources.forEach((name, source) -> {
            Object key = List.of(pack, name, reachable(source.text()));
            InterpretedFunction known = before.get(key);
            InterpretedFunction function = known == null ? declare(source) : known;
            if (function != null) {
                functions.put(name, function);
                translated.put(key, function);
            }
            if (known == null && function != null) {
                missing.add(source);
            }
        });
        missing.forEach(this::define);
        boolean allGood = problems.values().stream().allMatch(FileProblems::isEmpty);
        return allGood ? translated : before;
    }

    Functions functions() {
        return new Functions(functions, pack.statics(), names);
    }

    private InterpretedFunction declare(Source source) {
        FunctionDescr descr = source.descr;
        try {
            return new InterpretedFunction(
                    descr.getName(),
                    type(source, descr.getReturnType()),
                    descr.getParameterTypes().stream()
                            .map(type -> type(source, type))
                            .toList());
        } catch (Untranslatable e) {
            problemsOf(source.file).add(Snippet.in(source.file, "function", descr.getStartCharacter()), e.getMessage());
            return null;
        } catch (RuntimeException | Error e) {
            problemsOf(source.file)
                    .add(Snippet.in(source.file, "function", descr.getStartCharacter())
                            .problem(null, e));
            return null;
        }
    }

    private JavaType type(Source source, String name) {
        Type type = JavaSource.type(name);
        if (type == null) {
            throw new Untranslatable(null, "function %s: %s is no type".formatted(source.descr.getName(), name));
        }
        return names.get(type);
    }

    private void define(Source source) {
        FunctionDescr descr = source.descr;
        Snippet snippet = Snippet.in(source.file, descr.getBody(), descr.getStartCharacter())
                .within("{", "\n}");
        BlockStmt block = JavaSource.block(snippet, problemsOf(source.file));
        if (block == null) {
            return;
        }
        try {
            VisibleVariables scope = new VisibleVariables();
            for (int index = 0; index < descr.getParameterNames().size(); index++) {
                scope.declare(
                        block,
                        descr.getParameterNames().get(index),
                        type(source, descr.getParameterTypes().get(index)));
            }
            StatementTranslator statements = new StatementTranslator(
                    new ExpressionTranslator(names, functions()), type(source, descr.getReturnType()));
            functions.get(descr.getName()).define(statements.body(block, scope).asCode(), scope.size());
        } catch (Untranslatable e) {
            problemsOf(source.file).add(snippet, e);
        } catch (RuntimeException | Error e) {
            problemsOf(source.file).add(snippet.problem(null, e));
        }
    }
}
