package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A request over HTTP/2, which the server speaks without TLS, passes the same gate. */
@QuarkusTest
class RequestGateHttp2Test {
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient CLIENT = VERTX.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private record Reply(int status, String type, String body) {}

    /** @param authority what the request names as its host */
    private static Reply get(String authority, Map<String, String> headers) throws Exception {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(RestAssured.port, "127.0.0.1"))
                .setHost(authority)
                .setPort(RestAssured.port)
                .setURI("/v1/workspaces");
        headers.forEach(options::putHeader);
        return CLIENT.request(options)
                .compose(request -> {
                    // Asked for before it can come, since it does not wait.
                    Future<Reply> reply = request.response()
                            .compose(response -> response.body().map(body -> reply(response, body.toString())));
                    return request.end().compose(sent -> reply);
                })
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
    }

    private static Reply reply(HttpClientResponse response, String body) {
        assertThat(response.request().version()).isEqualTo(HttpVersion.HTTP_2);
        return new Reply(response.statusCode(), response.getHeader("Content-Type"), body);
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(403);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.body()).contains("\"status\":403");
    }

    @Test
    void a_request_to_a_name_of_this_server_is_served() throws Exception {
        assertThat(get("localhost", Map.of()).status()).isEqualTo(200);
        assertThat(get("127.0.0.1", Map.of("Origin", "http://127.0.0.1:" + RestAssured.port))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_request_to_another_name_is_refused() throws Exception {
        assertRefused(get("evil.example", Map.of()));
    }

    /** The protocol has one name for it (RFC 9113, 8.3.1). */
    @Test
    void a_request_that_names_two_hosts_is_not_served() {
        assertThatThrownBy(() -> get("localhost", Map.of("Host", "evil.example")))
                .cause()
                .isInstanceOf(StreamResetException.class);
        assertThatThrownBy(() -> get("evil.example", Map.of("Host", "localhost")))
                .cause()
                .isInstanceOf(StreamResetException.class);
    }

    @Test
    void a_request_of_a_page_of_another_site_is_refused() throws Exception {
        assertRefused(get("localhost", Map.of("Origin", "https://evil.example")));
        assertRefused(get("localhost", Map.of("Origin", "null")));
        assertRefused(get("localhost", Map.of("Sec-Fetch-Site", "cross-site")));
    }

    @Test
    void a_request_that_changes_to_the_protocol_is_looked_at_as_well() throws Exception {
        java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:%d/v1/workspaces".formatted(RestAssured.port)));

        HttpResponse<String> served = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> refused = client.send(
                request.header("Origin", "https://evil.example").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(served.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_2);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(403);
    }
}
