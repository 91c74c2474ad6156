package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.LogsErrors;
import org.parley.Wait;
import org.parley.journal.Archived;
import org.parley.journal.Store;

/** Who asks for entries that have left the journal is told where they are, and not that there are none. */
@QuarkusTest
@TestProfile(ArchivedEntriesTest.OnDisk.class)
class ArchivedEntriesTest {
    /** Memory is not archived. */
    public static class OnDisk implements QuarkusTestProfile {
        /** A new one each time: what a test damages stays damaged. */
        static final Path STORE =
                Path.of("target", "archived-entries", UUID.randomUUID().toString());

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.store", STORE.toString(), "parley.store.check-every", "1s");
        }
    }

    private final String workspace = UUID.randomUUID().toString();
    private final String base = "/v1/workspaces/" + workspace;

    @Inject
    Store store;

    @BeforeEach
    void archive() {
        given().put(base).then().statusCode(201);
        for (String agent : new String[] {"a", "b", "c"}) {
            given().contentType("application/json")
                    .body("{}")
                    .put(base + "/agents/" + agent)
                    .then()
                    .statusCode(201);
        }
        String hash = store.journal().page(workspace, 2, 1).get(0).hash();
        store.journal()
                .prune(workspace, new Archived(2, hash, "archive/1-2.ndjson.gz"))
                .join();
    }

    @ParameterizedTest
    @CsvSource({"/events?from=1", "/events?from=2", "/memory/k/watch?from=1", "/decisions/2", "/journal/replay?to=2"})
    void archived_entries_are_gone(String path) {
        given().accept("*/*")
                .get(base + path)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("detail", containsString("archive/1-2.ndjson.gz"));
    }

    @Test
    @LogsErrors("the journal is damaged at")
    void a_damaged_entry_is_told_as_damage_and_the_server_is_not_ready() throws SQLException {
        Wait.until(() -> when().get("/q/health/ready").statusCode() == 200);

        sql("update journal_entry set firings = '[{' where sequence = 3");
        try {
            when().get(base + "/journal?from=3")
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .header("Retry-After", nullValue())
                    .body("title", is("The journal is damaged at " + workspace + "/3"))
                    .body("detail", containsString("parley journal verify"));
            Wait.until(() -> when().get("/q/health/ready").statusCode() == 503);
            when().get("/q/health/ready")
                    .then()
                    .body("checks.find { it.name == 'store' }.data.reason", containsString(workspace + "/3"));
            given().contentType("application/json")
                    .body("{}")
                    .put(base + "/agents/d")
                    .then()
                    .statusCode(500)
                    .body("title", is("The journal is damaged at " + workspace + "/3"));
        } finally {
            sql("delete from journal_entry");
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + OnDisk.STORE.resolve("parley.db"));
                Statement execution = connection.createStatement()) {
            String where = statement.contains(" where ") ? " and " : " where ";
            execution.executeUpdate(statement + where + "workspace = '%s'".formatted(workspace));
        }
    }

    @Test
    void a_listener_that_comes_back_too_late_is_told_what_it_has_missed() {
        given().header("Last-Event-ID", "1")
                .accept("text/event-stream")
                .get(base + "/events")
                .then()
                .statusCode(410);
        when().get(base + "/decisions/3").then().statusCode(200);
    }
}
