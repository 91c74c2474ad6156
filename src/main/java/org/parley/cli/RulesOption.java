package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.parley.Domains;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesAhead;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.check.RuleChecker;
import org.parley.gateway.ModelKeys;
import org.parley.journal.RuleArchive;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where the rules are. */
final class RulesOption {
    @Mixin
    private RulesFolderOption place = new RulesFolderOption();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Null until {@link #begin} is called. */
    private RulesAhead ahead;

    /** Null if the command line does not say; then the configuration does. */
    Path given() {
        return place.given();
    }

    /** @throws InvalidInput if the folder is not there; to be told before a store is made */
    void check() {
        place.existing();
    }

    /** Begins to compile the rules of the folder, beside what comes before they are read. */
    void begin() {
        ahead = RulesAhead.of(new RuleFolder(place.folder()), Domains.TYPES, Domains.loader());
    }

    /** The rules of the folder. */
    Rules read(InstantSource clock, RuleArchive archive) throws RulesRejected, IOException {
        return read(place.existing(), clock, archive);
    }

    /** The rules of another folder. */
    Rules read(Path other, InstantSource clock, RuleArchive archive) throws RulesRejected, IOException {
        try (Notice notice = Notice.of(command)) {
            notice.tell("reading rules");
            return Rules.checked(
                    new RuleFolder(other),
                    Domains.TYPES,
                    Domains.loader(),
                    new RuleChecker(Domains.TYPES, ModelKeys.configured()::mistakes),
                    clock,
                    archive,
                    ahead);
        }
    }

    /** What the files of the folder make. */
    RuleBase compile(RuleSet source) throws RulesRejected {
        try (Notice notice = Notice.of(command)) {
            notice.tell("reading rules");
            return new RuleCompiler(Domains.TYPES, Domains.loader()).compile(source, null);
        } catch (RulesRejected e) {
            throw e.inWordsOf(new RuleChecker(Domains.TYPES, ModelKeys.configured()::mistakes), source);
        }
    }

    /** The files of the folder. */
    RuleSet files() throws RulesRejected, IOException {
        return place.files();
    }

    Path folder() {
        return place.folder();
    }
}
