package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong method is told from a wrong path, and a wrong parameter from none. */
@QuarkusTest
class RoutesTest {
    private static final String WORKSPACE = "/v1/workspaces/default";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /agents                     | GET
            POST   | /agents/ann                 | DELETE, GET, PUT
            PUT    | /projects                   | GET, POST
            DELETE | /decisions                  | GET
            GET    | /projects/release/run       | POST
            PUT    | /facts/Task/release/kickoff | DELETE, GET
            """)
    void a_method_that_the_path_does_not_know_is_not_allowed(String method, String path, String allowed) {
        given().request(method, WORKSPACE + path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", allowed)
                .body("status", is(405))
                .body("detail", is(WORKSPACE + path + " does not know " + method + ", but " + allowed))
                .body("instance", is(WORKSPACE + path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /agents                     | GET, HEAD, OPTIONS
            /agents/ann                 | DELETE, GET, HEAD, OPTIONS, PUT
            /projects/release/run       | OPTIONS, POST
            """)
    void options_are_the_methods_that_the_path_knows(String path, String allowed) {
        given().request("OPTIONS", WORKSPACE + path).then().statusCode(200).header("Allow", allowed);
        given().request("OPTIONS", WORKSPACE + path + "/a/b/c")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void what_an_answer_cannot_be_is_said_of_the_path_that_was_asked_for() {
        given().accept("text/csv")
                .get(WORKSPACE + "/agents")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", is(WORKSPACE + "/agents is not answered as text/csv; /q/openapi tells as what"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/agents", "POST, /v1/workspaces/default/agent", "DELETE, /v1/workspaces/default/agents/a/b"})
    void a_path_that_nothing_is_at_is_not_found(String method, String path) {
        given().request(method, path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Allow", nullValue())
                .body("detail", containsString("there is nothing at " + path))
                .body("instance", is(path));
    }

    @ParameterizedTest
    @CsvSource({
        "400, PUT,    /agents/ann",
        "404, GET,    /agents/nobody",
        "404, POST,   /projects/none/run",
        "400, GET,    /decisions?limit=many",
        "400, POST,   /journal/verify?derive=no",
    })
    void a_problem_names_the_path_that_was_asked_for(int status, String method, String path) {
        given().contentType("application/json")
                .body("{\"name\": 1}")
                .request(method, WORKSPACE + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("instance", is(WORKSPACE + path.replaceFirst("\\?.*", "")));
    }

    @Test
    void a_query_parameter_that_nobody_reads_is_refused_and_tells_who_may_be_meant() {
        given().queryParam("subjct", "ann")
                .queryParam("limit", 10)
                .queryParam("colour", "red")
                .get(WORKSPACE + "/decisions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        is(
                                "there is no parameter \"colour\"; there is no parameter \"subjct\"; did you mean \"subject\"?"));
        given().queryParam("agent", "ann")
                .put("/v1/workspaces/default/agents/ann")
                .then()
                .statusCode(400);
    }

    @Test
    void the_parameters_of_a_list_are_known_wherever_it_is() {
        given().queryParam("limit", 1)
                .queryParam("cursor", "")
                .get(WORKSPACE + "/agents")
                .then()
                .statusCode(200);
        given().queryParam("state", "ACTIVE")
                .queryParam("limit", 1)
                .get(WORKSPACE + "/meetings")
                .then()
                .statusCode(200);
    }

    @Test
    void slashes_too_many_are_not_found() {
        given().urlEncodingEnabled(false).get("//").then().statusCode(404);
        given().urlEncodingEnabled(false).get("//v1//agents").then().statusCode(404);
    }

    @Test
    void a_path_whose_value_cannot_be_read_is_not_found() {
        given().get(WORKSPACE + "/decisions/first").then().statusCode(404);
    }
}
