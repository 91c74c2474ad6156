package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server logs of requests. */
@QuarkusTest
class LogsTest {
    private static final Logger ROOT = Logger.getLogger("");

    private final Lines lines = new Lines();

    private static final class Lines extends Handler {
        private final List<String> written = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            written.add(line.getLoggerName() + " " + line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @BeforeEach
    void listen() {
        ROOT.addHandler(lines);
    }

    @AfterEach
    void forget() {
        ROOT.removeHandler(lines);
    }

    @Test
    void refused_requests_are_no_lines() {
        given().get("/v1/workspaces/none").then().statusCode(404);
        given().get("/v1/workspaces/default/decisions?limit=\u001b").then().statusCode(400);
        given().header("Host", "evil.example").get("/v1/workspaces").then().statusCode(403);
        given().delete("/v1/workspaces/default/decisions").then().statusCode(405);

        assertThat(lines.written).isEmpty();
    }

    @Test
    void the_console_escapes_whatever_is_logged() {
        assertThat(handlers(ROOT.getHandlers()))
                .filteredOn(ConsoleHandler.class::isInstance)
                .isNotEmpty()
                .allSatisfy(handler -> {
                    LogRecord line = new LogRecord(Level.WARNING, "a\u001b[2J");
                    handler.getFilter().isLoggable(line);
                    assertThat(line.getMessage()).isEqualTo("a\\u001b[2J");
                });
    }

    /** Those that write; the others hand lines on. */
    private List<Handler> handlers(Handler... all) {
        List<Handler> writing = new ArrayList<>();
        for (Handler each : all) {
            Handler[] behind = each instanceof ExtHandler outer ? outer.getHandlers() : new Handler[0];
            if (behind.length > 0) {
                writing.addAll(handlers(behind));
            } else if (each != lines) {
                writing.add(each);
            }
        }
        return writing;
    }
}
