package org.parley.engine.rules;

import java.util.HashMap;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.parley.engine.rules.prepared.FileOutline;

/**
 * In which order rules fire that could fire at once: as they stand in their files, one file after the other by path.
 * It must decide nothing; but the same rules leave the same journal, however they were loaded.
 */
final class RuleOrder {
    private RuleOrder() {}

    static void apply(KieBase base, RuleSet source) {
        Map<String, Integer> places = new HashMap<>();
        source.drl().forEach(file -> {
            FileOutline outline = DrlSyntax.outline(file.getKey(), file.getValue());
            outline.rules().forEach(rule -> places.put(key(outline.packageName(), rule.name()), places.size()));
        });
        base.getKiePackages()
                .forEach(each -> each.getRules()
                        .forEach(rule -> ((RuleImpl) rule)
                                .setLoadOrder(places.getOrDefault(key(rule.getPackageName(), rule.getName()), 0))));
    }

    private static String key(String packageName, String rule) {
        return packageName + "." + rule;
    }
}
