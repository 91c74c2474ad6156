package org.parley;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;

/** The shipped rules in another order, which is to decide nothing. */
public final class ShuffledRules {
    /** One such order; {@code -Dparley.order=7} for another one. */
    public static final RuleBase ONE = of(Long.getLong("parley.order", 5));

    private static final String RULE = "\nrule ";

    private ShuffledRules() {}

    public static RuleBase of(long seed) {
        try {
            return new RuleCompiler(Domains.TYPES, Domains.loader())
                    .compile(shuffled(RuleBases.shipped().source(), seed), null);
        } catch (RulesRejected e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The same rules, in other files' names and in another order within them. */
    private static RuleSet shuffled(RuleSet source, long seed) {
        Random random = new Random(seed);
        Map<String, String> files = new TreeMap<>();
        source.files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                String[] parts = path.split("/");
                files.put("%s/%08x_%s".formatted(parts[0], random.nextInt(), parts[1]), shuffled(text, random));
            } else {
                files.put(path, text);
            }
        });
        return new RuleSet(files);
    }

    private static String shuffled(String text, Random random) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(RULE)));
        String header = parts.remove(0);
        Collections.shuffle(parts, random);
        return parts.isEmpty() ? text : header + RULE + String.join("\n" + RULE, parts);
    }
}
