package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends each command under one key again and again, until a server has acknowledged it. */
final class Insistence {
    private final Client client;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    Insistence(Client client) {
        this.client = client;
    }

    Reply acknowledged(String method, String path, String body, String key) {
        while (true) {
            Optional<Reply> reply = client.ifAnswered(method, path, body, key);
            if (reply.isPresent() && reply.get().isSuccess()) {
                acknowledged.incrementAndGet();
                return reply.get();
            }
            reply.ifPresentOrElse(this::expectUnavailable, unanswered::incrementAndGet);
            Wait.briefly();
        }
    }

    Client client() {
        return client;
    }

    /** How many commands were acknowledged. */
    int count() {
        return acknowledged.get();
    }

    /** How many times the server said that it cannot write. */
    int unavailable() {
        return unavailable.get();
    }

    /** How many times nobody answered. */
    int unanswered() {
        return unanswered.get();
    }

    private void expectUnavailable(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(503);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("Retry-After")).matches("\\d+");
        unavailable.incrementAndGet();
    }
}
