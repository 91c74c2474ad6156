package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * A rule file taken apart into what people speak of.
 *
 * @param texts each rule, query, function and type by what it is called, and the rest as its head
 */
record RuleParts(Map<String, String> texts) {
    private static final String HEAD = "head";

    static RuleParts of(String path, String text) {
        PackageDescr descr = DrlSyntax.parse(path, text, new ArrayList<>());
        List<BaseDescr> pieces = Stream.of(descr.getRules(), descr.getFunctions(), descr.getTypeDeclarations())
                .flatMap(List::stream)
                .map(BaseDescr.class::cast)
                .filter(piece -> piece.getStartCharacter() >= 0 && piece.getEndCharacter() > piece.getStartCharacter())
                .sorted((one, other) -> Integer.compare(one.getStartCharacter(), other.getStartCharacter()))
                .toList();
        Map<String, String> texts = new LinkedHashMap<>();
        StringBuilder head = new StringBuilder();
        int at = 0;
        for (BaseDescr piece : pieces) {
            int begin = Math.max(at, piece.getStartCharacter());
            int end = Math.min(text.length(), piece.getEndCharacter() + 1);
            head.append(text, at, begin);
            texts.put(name(piece), text.substring(begin, end).strip());
            at = end;
        }
        head.append(text.substring(at));
        texts.put(HEAD, head.toString().replaceAll("\\n{2,}", "\n").strip());
        return new RuleParts(texts);
    }

    private static String name(BaseDescr piece) {
        if (piece instanceof QueryDescr query) {
            return "query \"%s\"".formatted(query.getName());
        }
        if (piece instanceof RuleDescr rule) {
            return "rule \"%s\"".formatted(rule.getName());
        }
        return piece instanceof FunctionDescr function
                ? "function " + function.getName()
                : "type " + ((TypeDeclarationDescr) piece).getTypeName();
    }
}
