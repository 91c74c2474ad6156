package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How this process sends, against a server on this machine. */
class OutboundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void the_address_that_was_checked_is_connected_to_and_the_host_is_named() {
        answer("/", exchange -> {
            byte[] host = exchange.getRequestHeaders().getFirst("Host").getBytes();
            exchange.sendResponseHeaders(200, host.length);
            exchange.getResponseBody().write(host);
        });
        AtomicInteger resolved = new AtomicInteger();
        // A second answer would be another address.
        Egress egress = new Egress(true, List.of(), host -> new InetAddress[] {
            resolved.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : InetAddress.getByName("192.0.2.1")
        });

        WholeAnswer answer = new WholeAnswer();
        post(new Outbound(egress), "http://rebinding.example:" + port() + "/", PATIENCE, answer);

        assertThat(resolved).hasValue(1);
        assertThat(answer.body()).isEqualTo("rebinding.example:" + port());
    }

    @Test
    void a_redirect_is_not_followed() {
        answer("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        answer("/elsewhere", exchange -> exchange.sendResponseHeaders(204, -1));

        WholeAnswer answer = new WholeAnswer();
        post(new Outbound(Egress.LOCAL), url(), PATIENCE, answer);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(asked).hasValue(1);
        assertThat(Failures.status(302, "")).isEqualTo("status 302; redirects are not followed");
    }

    @Test
    void an_answer_that_is_too_large_fails_for_good_streamed_or_not() {
        for (long length : List.of(0L, 3_000L)) {
            String path = "/" + length;
            answer(path, exchange -> {
                exchange.sendResponseHeaders(200, length);
                OutputStream out = exchange.getResponseBody();
                for (int times = 0; times < 30; times++) {
                    out.write(new byte[100]);
                    out.flush();
                }
            });
            assertThatThrownBy(() -> post(new Outbound(Egress.LOCAL, 1_000), url() + path, PATIENCE, new WholeAnswer()))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(Undeliverable.class)
                    .hasMessage("the answer is larger than 1000 bytes");
        }
    }

    @Test
    void an_address_inside_is_not_connected_to() {
        answer("/", exchange -> exchange.sendResponseHeaders(204, -1));

        assertThatThrownBy(() -> post(new Outbound(new Egress(false, List.of())), url(), PATIENCE, new WholeAnswer()))
                .cause()
                .isInstanceOf(Undeliverable.class)
                .hasMessageContaining("127.0.0.1, which is no public address");
        assertThat(asked).hasValue(0);
    }

    @Test
    void nobody_waits_for_longer_than_the_time_given() {
        answer("/", exchange -> {
            try {
                // Until the server is stopped.
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> post(new Outbound(Egress.LOCAL), url(), Duration.ofMillis(200), new WholeAnswer()))
                .cause()
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void the_proxy_of_the_virtual_machine_is_not_used() throws IOException {
        answer("/", exchange -> exchange.sendResponseHeaders(204, -1));
        int nothing;
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            nothing = socket.getLocalPort();
        }
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(nothing));
        System.setProperty("http.nonProxyHosts", "");
        try {
            WholeAnswer answer = new WholeAnswer();
            post(new Outbound(Egress.LOCAL), url(), PATIENCE, answer);

            assertThat(answer.status()).isEqualTo(204);
        } finally {
            List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts").forEach(System::clearProperty);
        }
    }

    private void answer(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                handler.handle(exchange);
            }
        });
    }

    private static void post(Outbound outbound, String url, Duration patience, WholeAnswer answer) {
        try (outbound) {
            outbound.post(new Outbound.Post(url, Map.of(), "{}", patience), answer)
                    .join();
        }
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private String url() {
        return "http://127.0.0.1:" + port();
    }
}
