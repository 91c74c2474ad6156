package org.parley.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The limit: the HTTP server that Quarkus is built on (Vert.x, an event loop a core) without anything of Quarkus above
 * it. It appends the body of each request to a file with group commit and answers 200. No routing, no JSON, no rules.
 */
public final class BareServer extends AbstractVerticle {
    static final String COMMITS = "parley_journal_commits_total";

    private final int port;
    private final GroupCommitFile file;

    private BareServer(int port, GroupCommitFile file) {
        this.port = port;
        this.file = file;
    }

    /** @param arguments port, file */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        GroupCommitFile file = new GroupCommitFile(Path.of(arguments[1]));
        Vertx.vertx()
                .deployVerticle(
                        () -> new BareServer(port, file),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public void start() {
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/q/metrics")) {
            request.response().end("%s %d\n".formatted(COMMITS, file.commits()));
            return;
        }
        Context loop = vertx.getOrCreateContext();
        request.bodyHandler(body -> file.append(
                body.getBytes(),
                () -> loop.runOnContext(nothing -> request.response().end("{}"))));
    }
}
