package org.parley.engine.rules.check;

import java.util.List;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.QueryDescr;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.RuleQuery;

/** The parameters of a query. */
final class QueryParameters {
    private QueryParameters() {}

    /**
     * One of them.
     *
     * @param written its type
     * @param at      where it stands, as a number of characters
     */
    record Parameter(String name, String written, int at, Context context) {
        /** Its type; remarks if there is none of that name. */
        ValueType type(Remarks remarks) {
            Remarks here = remarks.in(context.file().fragment(written, at));
            return JavaText.type(here).map(each -> context.type(each, here)).orElse(ValueType.UNKNOWN);
        }

        void unused(Remarks remarks) {
            remarks.add(Kind.UNUSED, context.file().spot(at), "%s is a parameter and never used".formatted(name), null);
        }
    }

    static List<Parameter> of(QueryDescr query, Context context) {
        return IntStream.range(0, query.getParameters().length)
                .mapToObj(index -> {
                    String name = query.getParameters()[index];
                    String type = query.getParameterTypes()[index];
                    return new Parameter(
                            name,
                            type,
                            RuleQuery.place(context.file().text(), query.getStartCharacter(), type, name),
                            context);
                })
                .toList();
    }
}
