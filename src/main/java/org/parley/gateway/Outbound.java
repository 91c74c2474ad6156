package org.parley.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Posts to URLs that users give: within {@link Egress}, to the address that was checked and no other, without following a
 * redirect and without a proxy, and reads no more than 8 MB of an answer.
 */
public final class Outbound implements AutoCloseable {
    static final int MOST_BYTES = 8 << 20;

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    /** Many servers close a connection that is idle for five seconds. */
    private static final int IDLE_SECONDS = 4;
    /** Of one endpoint. */
    private static final int MOST_CONNECTIONS = 1_000;

    private final Egress egress;
    private final int mostBytes;
    /** For what waits: names are resolved, and answers are worked on. They keep nobody from leaving. */
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "outbound");
        thread.setDaemon(true);
        return thread;
    });

    private Vertx vertx;
    private HttpClient http;

    /** What is posted. */
    record Post(String url, Map<String, String> headers, String body, Duration patience) {}

    /** Reads an answer as it comes; one thread at a time. */
    interface Reading {
        void begin(int status, String contentType);

        void part(byte[] bytes);
    }

    public Outbound(Egress egress) {
        this(egress, MOST_BYTES);
    }

    Outbound(Egress egress, int mostBytes) {
        this.egress = egress;
        this.mostBytes = mostBytes;
    }

    /** Completes with the end of the answer; fails with {@link Undeliverable} if there is no sense in another attempt. */
    CompletableFuture<Void> post(Post post, Reading reading) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicReference<HttpClientRequest> open = new AtomicReference<>();
        CompletableFuture.supplyAsync(() -> options(post), threads)
                .thenCompose(options -> client().request(options).toCompletionStage())
                .whenComplete((request, failure) -> {
                    if (failure != null) {
                        done.completeExceptionally(Failures.cause(failure));
                        return;
                    }
                    open.set(request);
                    if (done.isDone()) {
                        request.reset();
                        return;
                    }
                    // Before it is sent: a quick answer must not be over before its handlers are set.
                    request.response()
                            .onSuccess(response -> read(response, reading, done))
                            .onFailure(done::completeExceptionally);
                    request.send(Buffer.buffer(post.body()));
                });
        // Whoever waits goes on in a thread that may be kept waiting.
        return done.orTimeout(post.patience().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((nothing, failure) -> {
                    HttpClientRequest request = open.get();
                    if (failure != null && request != null) {
                        request.reset();
                    }
                })
                .thenApplyAsync(nothing -> nothing, threads)
                .exceptionallyComposeAsync(CompletableFuture::failedFuture, threads);
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        if (vertx != null) {
            vertx.close();
        }
    }

    private void read(HttpClientResponse response, Reading reading, CompletableFuture<Void> done) {
        int[] bytes = new int[1];
        guarded(done, () -> {
            String type = response.getHeader("Content-Type");
            reading.begin(response.statusCode(), type == null ? "" : type);
        });
        response.handler(part -> {
                    if (done.isDone()) {
                        return;
                    }
                    bytes[0] += part.length();
                    if (bytes[0] > mostBytes) {
                        done.completeExceptionally(
                                new Undeliverable("the answer is larger than %d bytes".formatted(mostBytes)));
                    } else {
                        guarded(done, () -> reading.part(part.getBytes()));
                    }
                })
                .exceptionHandler(done::completeExceptionally)
                .endHandler(end -> done.complete(null));
    }

    private static void guarded(CompletableFuture<Void> done, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private RequestOptions options(Post post) {
        Egress.Target target;
        try {
            target = egress.target(post.url());
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(path(target));
        post.headers().forEach(options::addHeader);
        return options;
    }

    private static String path(Egress.Target target) {
        String path = target.uri().getRawPath();
        String query = target.uri().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    /** Made when it is needed: most commands send nothing. */
    private synchronized HttpClient client() {
        if (http == null) {
            vertx = Vertx.vertx(new VertxOptions()
                    .setEventLoopPoolSize(1)
                    .setUseDaemonThread(true)
                    .setFileSystemOptions(
                            new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
            http = vertx.createHttpClient(
                    new HttpClientOptions()
                            .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                            .setKeepAliveTimeout(IDLE_SECONDS),
                    new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
        }
        return http;
    }
}
