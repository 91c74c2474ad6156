package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

/** Rule bases for tests that need no server; the shipped one is compiled once for all of them. */
public final class RuleBases {
    /** Held, because the log manager forgets the level of a logger that nobody holds; Drools would log each step. */
    private static final Logger ROOT = Logger.getLogger("");

    static {
        ROOT.setLevel(Level.WARNING);
    }

    private RuleBases() {}

    private static final class Shipped {
        static final RuleBase BASE = load(Path.of("rules"));
    }

    /** Keeps the libraries quiet in tests that bring their own rules. */
    public static void quiet() {
        ROOT.setLevel(Level.WARNING);
    }

    /** The rules folder that Parley ships. */
    public static RuleBase shipped() {
        return Shipped.BASE;
    }

    private static RuleBase load(Path folder) {
        try {
            return new Rules(
                            new RuleFolder(folder),
                            Domains.TYPES,
                            Domains.loader(),
                            InstantSource.system(),
                            new MemoryStore())
                    .active();
        } catch (RulesRejected e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
