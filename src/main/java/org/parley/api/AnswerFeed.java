package org.parley.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.Turn;
import org.parley.conversation.Unanswered;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Workspace;
import org.parley.gateway.LiveAnswers;
import org.parley.journal.JournalEntry;

/**
 * One listener to the answers of a conversation. It takes them turn by turn, at its own pace: what is being said from
 * where it is said, what has been said from the facts, so that it does not matter when it comes or comes back.
 */
final class AnswerFeed implements Feed {
    private final Workspace workspace;
    private final LiveAnswers live;
    private final Subject subject;

    private final Consumer<JournalEntry> reader = entry -> tell();
    private final Runnable listener = this::tell;
    private volatile Runnable news = () -> {};

    private Place place;
    /** All has been said. */
    private boolean over;

    /**
     * What is listened to.
     *
     * @param message only answers to the message of this number; 0 for all
     */
    record Subject(String conversationId, int message) {}

    /**
     * How far it has got: the id of an event is the place behind it.
     *
     * @param turn   number of the turn; 0 before the first
     * @param offset characters of its text that were sent; {@value #ENDED} when all was said of it
     */
    record Place(int turn, int offset) {
        static final int ENDED = -1;

        private static final Pattern FORM = Pattern.compile("(\\d{1,9})[:](\\d{1,9}|end)");

        /** @param id of the last event; null from the beginning on */
        static Place of(String id) {
            if (id == null) {
                return new Place(0, ENDED);
            }
            Matcher matcher = FORM.matcher(id);
            if (!matcher.matches()) {
                throw Problems.badRequest("%s is no event of a conversation".formatted(id));
            }
            return new Place(
                    Integer.parseInt(matcher.group(1)),
                    matcher.group(2).equals("end") ? ENDED : Integer.parseInt(matcher.group(2)));
        }

        boolean isEnded() {
            return offset == ENDED;
        }

        String id() {
            return turn + ":" + (isEnded() ? "end" : String.valueOf(offset));
        }
    }

    AnswerFeed(Workspace workspace, LiveAnswers live, Subject subject, Place from) {
        this.workspace = workspace;
        this.live = live;
        this.subject = subject;
        this.place = from;
    }

    @Override
    public void open(Runnable news) {
        this.news = news;
        workspace.onEntry(reader);
        live.listen(workspace.name(), subject.conversationId, listener);
    }

    @Override
    public void close() {
        workspace.forget(reader);
        live.forget(workspace.name(), subject.conversationId, listener);
    }

    private void tell() {
        news.run();
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public Optional<Event> next() {
        FactStore facts = workspace.facts();
        // Both of the same moment: what is granted and answered between two looks must not be taken for the end.
        return facts.consistently(() -> next(facts).or(() -> end(facts)));
    }

    private Optional<Event> next(FactStore facts) {
        if (place.isEnded()) {
            return following(facts).map(turn -> {
                place = new Place(turn.getNumber(), 0);
                return event("turn", place, turn);
            });
        }
        Turn turn = turn(facts, place.turn).orElseThrow();
        boolean ended = turn.getState() != Turn.State.GRANTED;
        Optional<ConversationMessage> answer = facts.find(
                ConversationMessage.class, ConversationMessage.keyOf(subject.conversationId, turn.getAnswer()));
        String text = ended
                ? answer.map(ConversationMessage::text).orElse("")
                : live.text(workspace.name(), subject.conversationId, place.turn);
        if (text.length() > place.offset) {
            String chunk = text.substring(place.offset);
            place = new Place(place.turn, text.length());
            return Optional.of(event(
                    "chunk", place, Map.of("turn", turn.getNumber(), "agent_id", turn.getAgentId(), "text", chunk)));
        }
        if (!ended) {
            return Optional.empty();
        }
        place = new Place(place.turn, Place.ENDED);
        return Optional.of(event("answer", place, new Answered(turn, answer.orElse(null))));
    }

    /**
     * What has become of a turn.
     *
     * @param message what was said in it; absent for nothing
     */
    record Answered(Turn turn, ConversationMessage message) {}

    /** The next turn that it listens to. */
    private Optional<Turn> following(FactStore facts) {
        int granted = facts.find(Conversation.class, subject.conversationId)
                .map(Conversation::getTurns)
                .orElse(0);
        for (int number = place.turn + 1; number <= granted; number++) {
            Optional<Turn> turn =
                    turn(facts, number).filter(each -> subject.message == 0 || each.getMessage() == subject.message);
            if (turn.isPresent()) {
                return turn;
            }
        }
        return Optional.empty();
    }

    /** The last event, when the message has been answered as far as it will be. */
    private Optional<Event> end(FactStore facts) {
        over = subject.message > 0
                && facts.find(Conversation.class, subject.conversationId)
                        .filter(conversation -> conversation.getOpen() == subject.message)
                        .isEmpty()
                && facts.find(Unanswered.class, ConversationMessage.keyOf(subject.conversationId, subject.message))
                        .isEmpty();
        return over ? Optional.of(event("end", place, Map.of("message", subject.message))) : Optional.empty();
    }

    private Optional<Turn> turn(FactStore facts, int number) {
        return facts.find(Turn.class, Turn.keyOf(subject.conversationId, number));
    }

    private Event event(String name, Place behind, Object data) {
        return new Event(behind.id(), name, FactCodec.write(data));
    }
}
