package org.parley.engine.rules;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.parley.engine.fact.ActivationPolicy;
import org.parley.engine.fact.Running;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.RuleArchive;

/** The rules of this process: the version that is active, those before it, and what became of the last edit. */
public final class Rules {
    private static final Logger LOG = Logger.getLogger(Rules.class);
    private final RuleFolder folder;
    private final FactTypes types;
    private final RuleVersions versions;
    private final RuleAdmission admission;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private volatile ActivationCheck check = (candidate, before, running) -> {};
    private volatile RuleBase active;
    /** What was to become of what was under way when they were taken into use. */
    private volatile Running running;

    private volatile RuleStatus status;
    /** What became of the last edit of the folder. */
    private RuleStatus.State edited = RuleStatus.State.ACTIVE;

    /**
     * Reads and compiles the folder.
     *
     * @param loader  the way from rule files to a rule base
     * @param archive where every version is kept that is ever active
     * @throws RulesRejected if that does not make a rule base
     * @throws IOException   if the folder cannot be read
     */
    public Rules(RuleFolder folder, FactTypes types, RuleLoader loader, InstantSource clock, RuleArchive archive)
            throws RulesRejected, IOException {
        this(folder, types, loader, clock, archive, null);
    }

    private Rules(
            RuleFolder folder,
            FactTypes types,
            RuleLoader loader,
            InstantSource clock,
            RuleArchive archive,
            RulesAhead ahead)
            throws RulesRejected, IOException {
        this.folder = folder;
        this.types = types;
        this.clock = clock;
        this.versions = new RuleVersions(types, loader, archive);
        this.admission = new RuleAdmission(versions);
        Instant begun = clock.instant();
        RuleSet source = folder.readRules();
        RuleBase known = ahead == null ? null : ahead.of(source);
        RuleBase base = known == null ? versions.compile(source, null) : known;
        activate(
                base,
                RuleEdit.unknown(begun),
                folder.lastAuthor(),
                versions.runningOf(base).orElse(usual(base)),
                List.of());
    }

    /**
     * Reads and compiles the folder, and has every edit of it checked. The check does not look at what compiles, which would
     * cost a start too much; it says what is wrong with what does not.
     *
     * @param ahead what may have been compiled before; null if nothing has
     * @throws RulesRejected if that does not make a rule base
     * @throws IOException   if the folder cannot be read
     */
    public static Rules checked(
            RuleFolder folder,
            FactTypes types,
            RuleLoader loader,
            RuleCheck check,
            InstantSource clock,
            RuleArchive archive,
            RulesAhead ahead)
            throws RulesRejected, IOException {
        try {
            Rules rules = new Rules(folder, types, loader, clock, archive, ahead);
            rules.checkedBy(check);
            return rules;
        } catch (RulesRejected e) {
            throw e.inWordsOf(check, folder.read());
        }
    }

    /** Has every edit checked from now on. */
    public void checkedBy(RuleCheck check) {
        admission.checkedBy(check);
    }

    /** Checks what is active, which was taken into use at the start because it compiles; the status says what is found. */
    public void recheck() {
        RuleBase now = active;
        List<RuleProblem> found = admission.read(now.source());
        synchronized (this) {
            if (active == now) {
                status = status.withWarnings(found);
            }
        }
    }

    /** Lets somebody look at other rules before they are taken into use. */
    public void checkedBy(ActivationCheck check) {
        this.check = check;
    }

    public RuleFolder folder() {
        return folder;
    }

    public FactTypes types() {
        return types;
    }

    public RuleBase active() {
        return active;
    }

    public RuleStatus status() {
        return status;
    }

    /**
     * The rules that a workspace goes by: the active ones, unless what is under way in it is to keep those that it has.
     *
     * @param before   the version that decided last there; null if none has
     * @param underWay tells whether something is
     */
    public RuleBase baseFor(String before, Predicate<RuleBase> underWay) {
        RuleBase now = active;
        if (running != Running.KEEP || before == null || before.equals(now.version())) {
            return now;
        }
        try {
            RuleBase kept = versions.get(before);
            return underWay.test(kept) ? kept : now;
        } catch (OutdatedRules e) {
            LOG.warnf("what is under way goes over to %s: %s", now.version(), e.getMessage());
            return now;
        }
    }

    /** Calls back after each activation. */
    public void onActivation(Runnable listener) {
        listeners.add(listener);
    }

    /** Calls back no more. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Reads the folder again; a broken edit changes nothing but the status.
     *
     * @return false if the edit cannot be tried now, because too many trials wait
     */
    public synchronized boolean reload() {
        RuleEdit edit = RuleEdit.unknown(clock.instant());
        try {
            RuleSet source = folder.read();
            if (source.isSameAs(active.source()) && edited == RuleStatus.State.ACTIVE) {
                // The folder follows what was sent.
                return true;
            }
            edit = RuleEdit.between(active.source(), source, edit.at());
            begin(edit, folder.lastAuthor());
            if (source.version().equals(active.version())) {
                // Scenarios may have changed.
                active = active.with(source);
                versions.keepScenarios(active, edit.at());
                finish(edit, admission.read(source));
            } else {
                RuleAdmission.Findings found = admission.admit(source, active);
                check.check(found.base(), active, usual(active));
                activate(found.base(), edit, folder.lastAuthor(), usual(active), found.warnings());
            }
            LOG.infof("rules %s are active after %d ms", active.version(), status.milliseconds());
        } catch (RulesRejected e) {
            refuse(edit, e.problems());
        } catch (RejectedExecutionException e) {
            refuse(edit, List.of(RuleProblem.ofAll(e.getMessage())));
            edited = status.state();
            return false;
        } catch (JournalUnavailable e) {
            stay("the rules cannot be archived: " + e.getMessage(), edit, e);
        } catch (IOException e) {
            stay("the rules folder cannot be read: " + e, edit, e);
        } catch (RuntimeException | Error e) {
            // Whatever it is, the next edit may mend it.
            stay("the edit cannot be tried: " + e, edit, e);
        }
        edited = status.state();
        return true;
    }

    private void begin(RuleEdit edit, String author) {
        LOG.infof("checking an edit of %s: %s", author, edit);
        status = status.with(RuleStatus.State.CHECKING, edit, status.problems(), status.warnings());
    }

    private void finish(RuleEdit edit, List<RuleProblem> warnings) {
        status = status.with(RuleStatus.State.ACTIVE, edit, List.of(), warnings);
    }

    private void refuse(RuleEdit edit, List<RuleProblem> problems) {
        status = status.with(RuleStatus.State.REFUSED, edit, problems, status.warnings());
        LOG.errorf(
                "the edit is refused, the rules stay at %s:%n%s",
                active.version(), problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
    }

    private void stay(String why, RuleEdit edit, Throwable cause) {
        status = status.with(RuleStatus.State.REFUSED, edit, List.of(RuleProblem.ofAll(why)), status.warnings());
        LOG.errorf(cause, "the edit is refused, the rules stay at %s: %s", active.version(), why);
    }

    /** The files as they are in the folder, whether they compile or not, with others in their place. */
    public RuleSet candidate(Map<String, String> changes) throws IOException {
        return folder.read().with(changes);
    }

    /**
     * Writes files into the folder and takes them into use, all at once; if they do not compile, nothing is written.
     *
     * @param changes text by path; null takes a file away
     * @throws VersionChanged    if not the expected version is active
     * @throws ActivationRefused if the rules in use do not let them
     * @throws RulesRejected     with every problem found
     * @throws IOException       if the folder cannot be written
     */
    public synchronized RuleStatus write(Map<String, String> changes, Edit edit) throws RulesRejected, IOException {
        if (edit.expected() != null && !edit.expected().equals(active.version())) {
            throw new VersionChanged(edit.expected(), active.version());
        }
        RuleEdit changed = RuleEdit.of(changes, clock.instant());
        begin(changed, edit.author());
        try {
            RuleAdmission.Findings found = admission.admit(candidate(changes), active);
            RuleBase base = found.base();
            Running then = edit.running() == null ? usual(active) : edit.running();
            if (!base.version().equals(active.version())) {
                check.check(base, active, then);
            }
            folder.write(changes);
            activate(base, changed, edit.author(), then, found.warnings());
            edited = RuleStatus.State.ACTIVE;
        } catch (RulesRejected e) {
            refuse(changed, e.problems());
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            stay("the edit cannot be taken: " + e, changed, e);
            throw e;
        }
        LOG.infof("rules %s of %s are active after %d ms", active.version(), edit.author(), status.milliseconds());
        return status;
    }

    /** Everything that there is to say about the folder with other files in their place; nothing is changed. */
    public RuleFindings check(Map<String, String> changes) throws IOException {
        RuleSet source = candidate(changes);
        return RuleFindings.of(source, admission.look(source, active).problems());
    }

    /**
     * What files make, without taking it into use.
     *
     * @throws RulesRejected with every problem found
     */
    public RuleBase compile(RuleSet source) throws RulesRejected {
        return admission.compile(source, active);
    }

    /**
     * Makes the folder what it was, and takes it into use.
     *
     * @throws VersionChanged    if not the expected version is active
     * @throws ActivationRefused if the rules in use do not let it
     * @throws RulesRejected     if it does not compile any more
     */
    public synchronized RuleStatus activate(RuleSet source, Edit edit) throws RulesRejected, IOException {
        return write(source.changesFrom(folder.read()), edit);
    }

    /** The versions that were ever active. */
    public RuleVersions versions() {
        return versions;
    }

    /** Not before the archive has them: what they decide must be explainable ever after. */
    private void activate(RuleBase base, RuleEdit edit, String author, Running then, List<RuleProblem> warnings) {
        versions.keep(base, clock.instant(), author, then);
        running = then;
        active = base;
        status = RuleStatus.active(base, edit, clock.instant(), warnings);
        listeners.forEach(Runnable::run);
    }

    private static Running usual(RuleBase base) {
        return base.policy(ActivationPolicy.class)
                .map(ActivationPolicy::running)
                .orElse(Running.MIGRATE);
    }
}
