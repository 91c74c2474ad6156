package org.parley.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;

/** Talks to one conversation of a server. */
final class Conversations {
    private final String server;
    private final String path;

    Conversations(String server, String workspace) {
        this.server = server.replaceAll("/$", "");
        this.path = "/v1/workspaces/" + workspace + "/conversations";
    }

    String path() {
        return path + "/c";
    }

    ValidatableResponse create(String policy) {
        return post(path, "{\"conversation_id\":\"c\",\"topic\":\"the launch\",\"policy\":{%s}}".formatted(policy));
    }

    /** An agent that answers when it is its turn, through {@link #answer}. */
    ValidatableResponse join(String agent) {
        return join(agent, "");
    }

    /** @param more fields, beginning with a comma */
    ValidatableResponse join(String agent, String more) {
        return post(
                path() + "/agents",
                "{\"id\":\"%s\",\"role\":{\"name\":\"member\",\"priority\":1}%s}".formatted(agent, more));
    }

    /** An agent that always says the same. */
    void joinAs(String agent, String says, String asserts) {
        join(agent, ",\"persona\":{\"lines\":[{\"says\":\"%s\",\"asserts\":{%s}}]}".formatted(says, asserts))
                .statusCode(201);
    }

    ValidatableResponse say(String text) {
        return post(path() + "/messages", "{\"text\":\"%s\"}".formatted(text));
    }

    ValidatableResponse answer(int turn, String body) {
        return post(path() + "/turns/" + turn, body);
    }

    ValidatableResponse get(String what) {
        return given().get(path() + what).then();
    }

    /** Says something and listens to the answers. */
    Listener sayAndListen(String text, Map<String, String> headers) throws IOException {
        return new Listener(server + path() + "/messages", "{\"text\":\"%s\"}".formatted(text), headers);
    }

    Listener listen(Map<String, String> headers) throws IOException {
        return new Listener(server + path() + "/messages", null, headers);
    }

    static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
