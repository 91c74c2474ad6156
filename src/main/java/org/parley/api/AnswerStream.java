package org.parley.api;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
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
final class AnswerStream implements Consumer<JournalEntry>, Runnable {
    private static final Logger LOG = Logger.getLogger(AnswerStream.class);

    private final Workspace workspace;
    private final LiveAnswers live;
    private final Subject subject;
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor threads;
    /** How often there was news since it last looked; more than zero while it is at work. */
    private final AtomicInteger news = new AtomicInteger();

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

    AnswerStream(
            Workspace workspace,
            LiveAnswers live,
            Subject subject,
            Place from,
            SseEventSink sink,
            Sse sse,
            Executor threads) {
        this.workspace = workspace;
        this.live = live;
        this.subject = subject;
        this.place = from;
        this.sink = sink;
        this.sse = sse;
        this.threads = threads;
    }

    void open() {
        workspace.onEntry(this);
        live.listen(workspace.name(), subject.conversationId, this);
        run();
    }

    @Override
    public void accept(JournalEntry entry) {
        run();
    }

    /** There may be more. */
    @Override
    public void run() {
        if (news.getAndIncrement() == 0) {
            threads.execute(this::look);
        }
    }

    /** A line that says nothing: it keeps the connection open, or shows that nobody is there any more. */
    void keepAlive() {
        if (sink.isClosed()) {
            close();
        } else if (news.compareAndSet(0, 1)) {
            sink.send(sse.newEventBuilder().comment("").build()).whenComplete((sent, failure) -> again(failure));
        }
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        workspace.forget(this);
        live.forget(workspace.name(), subject.conversationId, this);
        sink.close();
    }

    private void look() {
        int known = news.get();
        try {
            FactStore facts = workspace.facts();
            // Both of the same moment: what is granted and answered between two looks must not be taken for the end.
            Optional<OutboundSseEvent> next =
                    facts.consistently(() -> next(facts).or(() -> end(facts)));
            if (next.isPresent()) {
                sink.send(next.get()).whenComplete((sent, failure) -> again(failure));
            } else if (news.addAndGet(-known) > 0) {
                threads.execute(this::look);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "a listener to %s is let go at %s", subject.conversationId, place.id());
            // It comes back with the id of the last event that it has got.
            close();
        }
    }

    /** The next event, if there is one; it is behind it then. */
    private Optional<OutboundSseEvent> next(FactStore facts) {
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
    private Optional<OutboundSseEvent> end(FactStore facts) {
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

    private OutboundSseEvent event(String name, Place behind, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .id(behind.id())
                .data(FactCodec.write(data))
                .build();
    }

    private void again(Throwable failure) {
        if (failure == null && !over) {
            threads.execute(this::look);
        } else {
            close();
        }
    }
}
