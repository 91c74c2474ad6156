package org.parley.engine.session;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parley.engine.fact.Command;
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
     * A session of the facts as they were, under the rules of that time; what is done in it has not happened.
     *
     * @param relevant the facts that matter
     */
    Session sessionAt(History.Moment moment, Predicate<FactReference> relevant);

    /**
     * Lets the rules of a moment answer questions.
     *
     * @param relevant the facts that bear upon the questions
     * @param query    the query whose rows are the answer
     */
    default List<Map<String, Object>> ask(
            History.Moment moment, Predicate<FactReference> relevant, List<? extends Command> questions, String query) {
        try (Session session = sessionAt(moment, relevant)) {
            return session.ask(questions, query);
        }
    }

    /**
     * What would become of a command.
     *
     * @param relevant the facts that bear upon it
     */
    default Outcome attempt(History.Moment moment, Predicate<FactReference> relevant, Command command) {
        try (Session session = sessionAt(moment, relevant)) {
            session.rest();
            return session.execute(command);
        }
    }
}
