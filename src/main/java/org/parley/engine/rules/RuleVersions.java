package org.parley.engine.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.engine.fact.Running;
import org.parley.journal.ArchivedRules;
import org.parley.journal.RuleActivation;
import org.parley.journal.RuleArchive;

/** Versions of the rules, compiled: those of the moment are at hand, older ones are compiled again when they are asked. */
public final class RuleVersions {
    private static final int KEPT = 4;

    private final FactTypes types;
    private final RuleCompiler compiler;
    private final RuleArchive archive;
    /** The one that was used last comes last. */
    private final Map<String, RuleBase> compiled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBase> eldest) {
            return size() > KEPT;
        }
    };

    /** Nobody tries them again: a journal asks for them entry by entry. */
    private final Map<String, OutdatedRules> outdated = new HashMap<>();

    /** @param loader the way from rule files to a rule base */
    public RuleVersions(FactTypes types, RuleLoader loader, RuleArchive archive) {
        this.types = types;
        this.compiler = new RuleCompiler(types, loader);
        this.archive = archive;
    }

    public FactTypes types() {
        return types;
    }

    /**
     * A version that was active once.
     *
     * @throws OutdatedRules if it cannot be loaded any more
     */
    public synchronized RuleBase get(String version) {
        RuleBase base = compiled.get(version);
        if (base == null) {
            base = compileAgain(version);
            compiled.put(version, base);
        }
        return base;
    }

    private RuleBase compileAgain(String version) {
        OutdatedRules known = outdated.get(version);
        if (known != null) {
            throw known;
        }
        try {
            return compiler.compile(archived(version), null);
        } catch (RulesRejected e) {
            OutdatedRules failure = new OutdatedRules(version, e);
            outdated.put(version, failure);
            throw failure;
        }
    }

    /** @param before what may be used again of the version before; null for nothing */
    RuleBase compile(RuleSet source, RuleBase before) throws RulesRejected {
        return compiler.compile(source, before);
    }

    /** What else is wrong with files that have mistakes. */
    List<RuleProblem> others(RuleSet source, List<RuleProblem> found) {
        return compiler.others(source, found);
    }

    /** The files of a version that was active once. */
    public Optional<RuleSet> find(String version) {
        return archive.find(version).map(rules -> new RuleSet(rules.files()));
    }

    /** All activations, the last one first. */
    public List<RuleActivation> activations() {
        return archive.activations();
    }

    /** What became of what was under way when a version was taken into use, if that was the last one. */
    Optional<Running> runningOf(RuleBase base) {
        return archive.activations().stream()
                .findFirst()
                .filter(last -> last.version().equals(base.version()))
                .map(last -> Running.valueOf(last.running().toUpperCase(Locale.ROOT)));
    }

    /** Takes note that the scenarios of a version are others now. */
    synchronized void keepScenarios(RuleBase base, Instant now) {
        archive.keep(new ArchivedRules(base.version(), now, base.source().files()));
        compiled.put(base.version(), base);
    }

    /** Takes note that a version is taken into use; a start with the version of the last one is not worth a note. */
    synchronized void keep(RuleBase base, Instant activatedAt, String author, Running running) {
        archive.keep(
                new ArchivedRules(base.version(), activatedAt, base.source().files()));
        boolean again = archive.activations().stream()
                .findFirst()
                .filter(last -> last.version().equals(base.version()))
                .isPresent();
        if (!again) {
            archive.activated(new RuleActivation(
                    base.version(), activatedAt, author, running.name().toLowerCase(Locale.ROOT)));
        }
        compiled.put(base.version(), base);
    }

    private RuleSet archived(String version) {
        return find(version)
                .orElseThrow(() -> new IllegalStateException("no rules %s are archived".formatted(version)));
    }
}
