package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.engine.session.FactCodec;

/** A server on this machine that speaks the OpenAI-compatible chat protocol, and does to each request what a test wants. */
public final class ModelServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What was asked. */
    public record Request(String path, String authorization, String idempotencyKey, JsonNode body) {}

    /** What is done to a request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Reply reply) throws IOException;
    }

    public ModelServer(Behaviour behaviour) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Request request = new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    FactCodec.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            requests.add(request);
            behaviour.answer(new Reply(exchange, request));
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The answer to one request. */
    public static final class Reply {
        private final HttpExchange exchange;
        private final Request request;
        private OutputStream out;

        private Reply(HttpExchange exchange, Request request) {
            this.exchange = exchange;
            this.request = request;
        }

        /** What is answered. */
        public Request request() {
            return request;
        }

        public void status(int status, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        public void json(String text) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            status(200, text);
        }

        /** A part of a streamed chat answer. */
        public void delta(String text) throws IOException {
            event("{\"choices\":[{\"delta\":{\"content\":%s}}]}".formatted(FactCodec.write(text)));
        }

        /** The end of a streamed chat answer. */
        public void done(int tokens) throws IOException {
            event("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
            event("{\"choices\":[],\"usage\":{\"total_tokens\":%d}}".formatted(tokens));
            event("[DONE]");
            exchange.close();
        }

        /** A line of JSON of an agent with an endpoint of its own. */
        public void line(String json) throws IOException {
            send("application/x-ndjson", json + "\n");
        }

        public void end() {
            exchange.close();
        }

        /** The agent dies. */
        public void die() throws IOException {
            throw new IOException("died");
        }

        private void event(String data) throws IOException {
            send("text/event-stream", "data: " + data + "\n\n");
        }

        private void send(String type, String text) throws IOException {
            if (out == null) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, 0);
                out = exchange.getResponseBody();
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
