package org.parley.engine.rules.prepared;

import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule or query of a file.
 *
 * @param line    from 1
 * @param start   of the rule, as a number of characters
 * @param derives true if its consequence derives facts
 */
public record RuleOutline(String name, int line, int start, boolean isQuery, boolean derives) {
    static RuleOutline of(RuleDescr rule) {
        return new RuleOutline(
                rule.getName(),
                rule.getLine(),
                rule.getStartCharacter(),
                rule instanceof QueryDescr,
                String.valueOf(rule.getConsequence()).contains("insertLogical"));
    }

    static RuleOutline read(PreparedInput in) {
        return new RuleOutline(in.text(), in.number(), in.number(), in.flag(), in.flag());
    }

    void write(PreparedOutput out) {
        out.text(name);
        out.number(line);
        out.number(start);
        out.flag(isQuery);
        out.flag(derives);
    }
}
