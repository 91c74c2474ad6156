package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Domains;
import org.parley.conflict.Conflict;
import org.parley.conversation.Turn;
import org.parley.engine.fact.Fact;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RuleVersions;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.ReadOnlyWorkspace;
import org.parley.journal.Store;
import org.parley.meeting.Meeting;
import org.parley.project.Task;
import org.parley.report.Why;
import org.parley.report.WhyConflict;
import org.parley.report.WhyMeeting;
import org.parley.report.WhyTurn;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the rules that decided say why. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Say why a task or a turn went to whom it went, a conflict ended as it did, or a meeting does not go"
                        + " on; a server may use the store meanwhile.")
final class RulesWhyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @Option(
            names = "--agent",
            paramLabel = "AGENT",
            description = "Answer for this agent only (default: all; of a meeting the one in charge).")
    private String agent;

    @Option(names = "--json", description = "Print the answer as the server gives it.")
    private boolean json;

    @Mixin
    private JournalCommand.Where where = new JournalCommand.Where();

    /** What is asked about: one of them. */
    private static final class Subject {
        @Option(names = "--task", paramLabel = "PROJECT/TASK", description = "Why it went to whom it went.")
        private String task;

        @Option(names = "--turn", paramLabel = "CONVERSATION/NUMBER", description = "Why it went to whom it went.")
        private String turn;

        @Option(names = "--conflict", paramLabel = "CONFLICT", description = "Why it ended as it did.")
        private String conflict;

        @Option(names = "--meeting", paramLabel = "MEETING", description = "Why it does not go on.")
        private String meeting;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Logs.quiet();
        try (Store store = where.store.read()) {
            Chronicle chronicle = new ReadOnlyWorkspace(
                    where.workspace, store.journal(), new RuleVersions(Domains.TYPES, Domains.loader(), store.rules()));
            Object why;
            try (Notice notice = Notice.of(spec)) {
                notice.tell("asking the rules");
                why = why(chronicle);
            }
            if (json) {
                spec.commandLine().getOut().println(Json.pretty(why));
            } else {
                new WhyPrinter(spec.commandLine().getOut()).print(why);
            }
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Object why(Chronicle chronicle) {
        if (subject.task != null) {
            return whyTask(chronicle, find(chronicle, Task.class, subject.task, "task"));
        }
        if (subject.turn != null) {
            return whyTurn(chronicle, find(chronicle, Turn.class, keyOfTurn(), "turn"));
        }
        if (subject.conflict != null) {
            return whyConflict(chronicle, find(chronicle, Conflict.class, subject.conflict, "conflict"));
        }
        return WhyMeeting.of(chronicle, find(chronicle, Meeting.class, subject.meeting, "meeting"), agent);
    }

    private Why whyTask(Chronicle chronicle, Task task) {
        Why why = agent == null ? Why.of(chronicle, task) : Why.of(chronicle, task, List.of(agent));
        return asked(why, why.agents().isEmpty());
    }

    private WhyTurn whyTurn(Chronicle chronicle, Turn turn) {
        WhyTurn why = WhyTurn.of(chronicle, turn)
                .map(all -> agent == null ? all : all.about(agent))
                .orElseThrow(() -> mistake("nobody decided about the turn " + subject.turn));
        return asked(why, why.agents().isEmpty());
    }

    private WhyConflict whyConflict(Chronicle chronicle, Conflict conflict) {
        WhyConflict why = WhyConflict.of(chronicle, conflict);
        WhyConflict asked = agent == null ? why : why.about(agent);
        return asked(asked, asked.parties().isEmpty());
    }

    private <T> T asked(T why, boolean empty) {
        if (empty && agent != null) {
            throw mistake("%s had no part in it".formatted(agent));
        }
        return why;
    }

    private String keyOfTurn() {
        int slash = subject.turn.lastIndexOf('/');
        try {
            return Turn.keyOf(
                    subject.turn.substring(0, Math.max(0, slash)), Integer.parseInt(subject.turn.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw mistake("%s is no turn: conversation/number is needed, such as talk/2".formatted(subject.turn));
        }
    }

    private <T extends Fact> T find(Chronicle chronicle, Class<T> type, String key, String word) {
        Optional<T> fact = chronicle.facts().find(type, key);
        return fact.orElseThrow(
                () -> mistake("there is no %s %s in the workspace %s".formatted(word, key, where.workspace)));
    }

    private static InvalidInput mistake(String message) {
        return new InvalidInput(List.of(new InputError("", message)));
    }
}
