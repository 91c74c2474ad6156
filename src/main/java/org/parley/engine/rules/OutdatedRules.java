package org.parley.engine.rules;

/** Rules that were active once, and that this version of the program cannot load any more. */
public class OutdatedRules extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutdatedRules(String version, RulesRejected why) {
        super(
                "the rules %s were written for an earlier version of this program, and cannot be loaded any more: %s"
                        .formatted(version, why.getMessage().lines().findFirst().orElse("")),
                why);
    }
}
