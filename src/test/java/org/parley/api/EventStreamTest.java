package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.subscription.MultiSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

/** A listener gets everything once, in order, as fast as it takes it. */
class EventStreamTest {
    private final Told feed = new Told();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final EventStream stream = new EventStream(feed, SseImpl.INSTANCE, work::add);
    private final Listener listener = new Listener();

    @Test
    void what_is_there_and_what_comes_is_told_in_order() {
        feed.tell("1", "2");
        listen();

        feed.tell("3");
        settle();
        feed.tell("4", "5");
        settle();

        assertThat(listener.heard).containsExactly("1", "2", "3", "4", "5");
        assertThat(listener.ended).isFalse();
    }

    @Test
    void what_comes_while_it_looks_is_not_missed() {
        listen();
        feed.whileLooking = () -> feed.tell("1");

        feed.news.run();
        settle();

        assertThat(listener.heard).containsExactly("1");
    }

    @Test
    void the_next_event_is_not_looked_for_before_the_last_has_gone_out() {
        listener.slow = true;
        feed.tell("1", "2", "3");
        listen();

        assertThat(listener.heard).containsExactly("1");
        assertThat(feed.events).hasSize(2);

        listener.subscription.request(1);
        settle();
        assertThat(listener.heard).containsExactly("1", "2");
    }

    @Test
    void a_stream_ends_behind_its_last_event() {
        feed.tell("1", Told.LAST);
        listen();

        assertThat(listener.heard).containsExactly("1", Told.LAST);
        assertThat(listener.ended).isTrue();
    }

    @Test
    void who_goes_away_is_forgotten() {
        listen();
        assertThat(feed.open).isTrue();

        listener.subscription.cancel();
        feed.tell("1");
        settle();

        assertThat(feed.open).isFalse();
        assertThat(listener.heard).isEmpty();
    }

    @Test
    void who_goes_away_before_the_feed_is_open_is_forgotten_too() {
        stream.events().subscribe().withSubscriber(listener);
        listener.subscription.cancel();
        settle();

        assertThat(feed.open).isFalse();
    }

    @Test
    void all_streams_end_with_the_application() {
        listen();

        stream.end();
        settle();

        assertThat(listener.ended).isTrue();
        assertThat(feed.open).isFalse();
    }

    private void listen() {
        stream.events().subscribe().withSubscriber(listener);
        settle();
    }

    private void settle() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /** Events that are told one by one. */
    private static final class Told implements Feed {
        static final String LAST = "last";

        private final Deque<String> events = new ArrayDeque<>();
        private Runnable news = () -> {};
        private Runnable whileLooking = () -> {};
        private boolean open;
        private boolean over;

        void tell(String... told) {
            events.addAll(List.of(told));
            news.run();
        }

        @Override
        public void open(Runnable listener) {
            news = listener;
            open = true;
        }

        @Override
        public Optional<Event> next() {
            Optional<Event> next = Optional.ofNullable(events.poll()).map(id -> new Event(id, null, "{}"));
            over = next.filter(event -> event.id().equals(LAST)).isPresent();
            whileLooking.run();
            whileLooking = () -> {};
            return next;
        }

        @Override
        public boolean isOver() {
            return over;
        }

        @Override
        public void close() {
            open = false;
            news = () -> {};
        }
    }

    /** Takes the next event when it has the last, unless it is slow. */
    private static final class Listener implements MultiSubscriber<OutboundSseEvent> {
        private final List<String> heard = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean slow;
        private boolean ended;

        @Override
        public void onSubscribe(Flow.Subscription subscribed) {
            subscription = subscribed;
            subscription.request(1);
        }

        @Override
        public void onItem(OutboundSseEvent event) {
            if (event.getId() != null) {
                heard.add(event.getId());
            }
            if (!slow) {
                subscription.request(1);
            }
        }

        @Override
        public void onFailure(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onCompletion() {
            ended = true;
        }
    }
}
