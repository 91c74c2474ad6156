package org.parley.durability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that are slow, break off or stay on: none of them is an error of the server, or keeps it from going on. */
class SlowClientIT {
    private static final String HALF_A_BODY = """
            POST /v1/workspaces/default/%s HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 100

            {"project_id":\
            """.replace("\n", "\r\n");
    private static final String STREAM = """
            GET /v1/workspaces/default/events HTTP/1.1
            Host: localhost
            Accept: text/event-stream

            """.replace("\n", "\r\n");
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private Server server;

    @BeforeEach
    void start() {
        server = Server.on("memory", "-Dparley.body-timeout=PT0.2S");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws IOException {
        try (Socket client = sending(HALF_A_BODY.formatted("projects"))) {
            assertThat(rest(client))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("application/problem+json", "the body did not come within");
        }

        server.stop();
        assertThat(server.printed()).doesNotContain("ERROR", "Exception");
    }

    @Test
    @Tag("full")
    void what_is_answered_without_its_body_is_not_waited_for_either() throws IOException {
        try (Socket client = sending(HALF_A_BODY.formatted("nothing"))) {
            assertThat(rest(client)).startsWith("HTTP/1.1 404 ");
        }

        server.stop();
        assertThat(server.printed()).doesNotContain("ERROR", "Exception");
    }

    @Test
    @Tag("full")
    void who_breaks_off_is_no_error_of_the_server() throws IOException {
        sending(HALF_A_BODY.formatted("projects")).close();
        server.client().get("/v1/workspaces/default/agents");

        server.stop();
        assertThat(server.printed()).contains("stopped in").doesNotContain("ERROR", "Exception");
    }

    @Test
    void a_stream_is_ended_before_the_server_is() throws IOException {
        try (Socket client = sending(STREAM)) {
            assertThat(client.getInputStream().read()).isEqualTo('H');
            server.client().send("PUT", "/v1/workspaces/default/agents/ann", "{\"name\": \"Ann\"}", null);
            awaitEvent(client);

            server.stop();
            assertThat(rest(client)).endsWith(LAST_CHUNK);
        }
    }

    private Socket sending(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(Wait.MILLISECONDS);
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void awaitEvent(Socket stream) throws IOException {
        StringBuilder come = new StringBuilder();
        while (come.indexOf("AgentRegistered") < 0) {
            int next = stream.getInputStream().read();
            assertThat(next).as("the stream goes on after %s", come).isNotNegative();
            come.append((char) next);
        }
    }

    /** Until the server closes it. */
    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
}
