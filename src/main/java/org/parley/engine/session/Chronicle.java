package org.parley.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parley.engine.fact.Command;
import org.parley.journal.FactChange;
import org.parley.journal.FactReference;
import org.parley.journal.Journal;

/** What a workspace can be asked about its past and its present, whether it is in use or only its journal is at hand. */
public interface Chronicle {
    /** Of the workspace. */
    String name();

    Journal journal();

    /** The facts as of the last entry. */
    FactStore facts();

    /** The present: after all that the journal holds. */
    History.Moment now();

    /**
     * A session of facts under a version of the rules; what is done in it has not happened.
     *
     * @param facts inserts
     */
    Session session(String rulesVersion, List<FactChange> facts);

    /**
     * Lets the rules of a moment answer questions.
     *
     * @param relevant the facts that bear upon the questions
     * @param query    the query whose rows are the answer
     */
    default List<Map<String, Object>> ask(
            History.Moment moment, Predicate<FactReference> relevant, List<? extends Command> questions, String query) {
        List<FactChange> facts = History.factsAt(journal(), name(), moment, relevant);
        try (Session session = session(moment.rulesVersion(), facts)) {
            return session.ask(questions, query);
        }
    }

    /**
     * What would become of each of several commands if it were given alone.
     *
     * @param relevant the facts that bear upon them
     * @return in the order of the commands
     */
    default List<Outcome> attempt(
            History.Moment moment, Predicate<FactReference> relevant, Collection<? extends Command> commands) {
        List<FactChange> facts = History.factsAt(journal(), name(), moment, relevant);
        List<Outcome> outcomes = new ArrayList<>();
        for (Command command : commands) {
            try (Session session = session(moment.rulesVersion(), facts)) {
                session.rest();
                outcomes.add(session.execute(command));
            }
        }
        return outcomes;
    }
}
