package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.LogsErrors;
import org.parley.api.RawHttp.Reply;

/** A web page of another site reaches nothing, whatever it sends; what cannot be read is refused with a problem. */
@QuarkusTest
class RequestGateTest {
    private static final String CHECK = "POST /v1/rules/check HTTP/1.1";
    private static final String DRIVE_BY =
            "{\"files\": {\"h/h.drl\": \"package rules.h;\\nrule \\\"h\\\" when then System.exit(1); end\"}}";

    private static String own(String header) {
        return "Host: localhost:%d\n%s".formatted(RestAssured.port, header);
    }

    private static Reply get(String path, String headers) {
        return RawHttp.send(RestAssured.port, "GET %s HTTP/1.1\n%s".formatted(path, headers), "");
    }

    private static Reply post(String first, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return RawHttp.send(RestAssured.port, "%s\n%s\nContent-Length: %d".formatted(first, headers, length), body);
    }

    private static void assertRefused(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.isProblem()).as(reply.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:1234", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void a_request_to_a_name_of_this_server_is_served(String host) {
        assertThat(get("/v1/workspaces", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "localhost.",
                "evil.example:8080",
                "127.0.0.1.nip.io",
                "127.1",
                "0.0.0.0",
                "2130706433",
                "[::]",
                "[::ffff:127.0.0.1]",
                "localhost@evil.example",
                "evil.example#localhost",
                "localhost,evil.example",
                "localhost evil.example",
                "localhost:80:80",
                "localhost:port",
                "localhost:999999",
                "[::1",
                "::1",
                "http://localhost",
                "null"
            })
    void a_request_to_another_name_is_refused(String host) {
        assertRefused(get("/v1/workspaces", "Host: " + host), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/health/ready",
                "/q/metrics",
                "/v1/reference",
                "/v1/workspaces/default/events",
                "/nothing"
            })
    void nothing_is_served_under_another_name_or_to_another_site(String path) {
        assertRefused(get(path, "Host: evil.example"), 403);
        assertRefused(get(path, own("Sec-Fetch-Site: cross-site")), 403);
        assertRefused(get(path, own("Origin: https://evil.example")), 403);
    }

    @Test
    void a_request_that_names_several_hosts_or_none_is_refused() {
        assertRefused(get("/v1/workspaces", "Host: localhost\nHost: localhost"), 403);
        assertRefused(get("/v1/workspaces", "Host: localhost\nHost: evil.example"), 403);
        assertRefused(get("http://evil.example/v1/workspaces", "Host: localhost"), 403);
        assertRefused(get("http://localhost/v1/workspaces", "Host: evil.example"), 403);
        assertRefused(get("http://localhost@evil.example/v1/workspaces", "Host: localhost"), 403);
        assertRefused(get("/v1/workspaces", "X: y"), 403);
        assertThat(get("http://localhost/v1/workspaces", "Host: localhost").status())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_this_server_may_ask() {
        int port = RestAssured.port;
        for (String name : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            String host = "Host: %s:%d\nOrigin: http://%1$s:%2$d\n".formatted(name, port);
            assertThat(get("/v1/workspaces", host + "Sec-Fetch-Site: same-origin")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(get("/v1/workspaces", own("Sec-Fetch-Site: none")).status()).isEqualTo(200);
        assertThat(get("/v1/workspaces", "Host: localhost\nOrigin: http://localhost:80")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost",
                "Origin: http://localhost:1",
                "Origin: http://127.0.0.1:PORT",
                "Origin: https://localhost:PORT",
                "Origin: file://localhost:PORT",
                "Origin: localhost:PORT",
                "Origin: http://localhost:PORT/path",
                "Origin: http://localhost:PORT@evil.example",
                "Origin: http://localhost:PORT http://evil.example",
                "Origin:",
                "Origin: http://localhost:PORT\nOrigin: https://evil.example",
                "Origin: http://localhost:PORT\nSec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-origin, cross-site",
                "Sec-Fetch-Site: none\nSec-Fetch-Site: cross-site",
                "Sec-Fetch-Site:"
            })
    void a_page_of_another_origin_may_not_ask(String headers) {
        String all = own(headers.replace("PORT", String.valueOf(RestAssured.port)));

        assertRefused(get("/v1/workspaces", all), 403);
        assertRefused(post(CHECK, all + "\nContent-Type: application/json", DRIVE_BY), 403);
        assertRefused(post("POST /v1/workspaces/default/agents/a/resume HTTP/1.1", all, ""), 403);
        assertRefused(post("OPTIONS /v1/rules/check HTTP/1.1", all, ""), 403);
    }

    @Test
    void a_drive_by_check_is_refused_by_its_origin_then_by_its_type_and_is_read_as_json_only() {
        assertRefused(post(CHECK, own("Origin: https://evil.example"), DRIVE_BY), 403);
        assertRefused(post(CHECK, own("X: y"), DRIVE_BY), 415);
        assertThat(post(CHECK, own("Content-Type: application/json"), DRIVE_BY))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(200))
                .satisfies(reply -> assertThat(reply.body()).contains("\"errors\":", "h/h.drl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "Text/Plain; charset=utf-8",
                "text/plain;application/json",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/octet-stream",
                "x",
                "/",
                "",
                "application/",
                "application/json, text/plain",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "*/*",
                "\u00e4/\u00f6"
            })
    void a_body_of_another_type_than_json_is_not_read(String type) {
        for (String path : new String[] {
            "POST /v1/rules/check",
            "POST /v1/workspaces/default/meetings/import",
            "POST /v1/workspaces/default/conversations/a/messages",
            "POST /v1/workspaces/default/projects",
            "PUT /v1/workspaces/default/agents/a"
        }) {
            assertRefused(post(path + " HTTP/1.1", own("Content-Type: " + type), "{}"), 415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ""})
    void the_text_of_a_rule_file_has_a_type(String type) {
        assertRefused(post("PUT /v1/rules/fuzz/x.drl HTTP/1.1", own("Content-Type: " + type), "package rules.x;"), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/yaml", "application/x-www-form-urlencoded", "multipart/form-data"})
    @LogsErrors("the edit is refused")
    void the_text_of_a_rule_file_is_of_any_type_as_a_browser_asks_before_a_put(String type) {
        assertRefused(post("PUT /v1/rules/fuzz/x.drl HTTP/1.1", own("Content-Type: " + type), "rule"), 400);
    }

    @Test
    void a_type_that_cannot_be_read_is_refused_also_without_a_body() {
        assertRefused(get("/v1/workspaces/default/conversations/a/messages", own("Content-Type: x")), 415);
        assertRefused(
                get("/v1/workspaces", own("Content-Type: application/json\nContent-Type: application/json")), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ";", "text/html", "application/xml;q=0.9", "a/b/c", "\u00e4", "application/json;q=0"})
    void an_answer_that_nobody_can_take_is_a_problem(String accept) {
        for (String path : new String[] {"/v1/workspaces", "/v1/workspaces/default/agents", "/q/metrics"}) {
            Reply reply = get(path, own("Accept: " + accept));
            assertThat(reply.status()).as(reply.toString()).isIn(200, 406);
            assertThat(reply.status() == 200 || reply.isProblem())
                    .as(reply.toString())
                    .isTrue();
        }
        assertRefused(get("/v1/workspaces/default/agents", own("Accept: text/html")), 406);
        assertRefused(get("/q/metrics", own("Accept: image/png")), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ";,;", "a/b/c", "application/json, a/b/c"})
    void an_accept_header_that_is_no_list_of_types_is_refused_also_where_answers_stream(String accept) {
        assertRefused(get("/v1/workspaces/default/conversations/a/messages", own("Accept: " + accept)), 406);
        assertRefused(get("/v1/workspaces/default/conversations/a", own("Accept: " + accept)), 406);
    }

    @Test
    @DisabledOnIntegrationTest("the names are those of the test profile")
    void a_name_that_is_configured_is_one_of_this_server_also_behind_a_proxy_that_speaks_tls() {
        assertThat(get("/v1/workspaces", "Host: PARLEY.test:1234").status()).isEqualTo(200);
        assertThat(get("/v1/workspaces", "Host: parley.test\nOrigin: https://parley.test")
                        .status())
                .isEqualTo(200);
        assertRefused(get("/v1/workspaces", "Host: parley.test\nOrigin: http://localhost"), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents/%zz", "agents/%", "agents?limit=%zz", "agents?%f", "agents/a[b]", "agents/{x}|^"})
    void a_target_that_is_no_uri_is_refused(String path) {
        Reply reply = get("/v1/workspaces/default/" + path, own("X: y"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.isProblem()).as(reply.toString()).isEqualTo(isServedByTheCommand());
    }

    /** Only the command tells Quarkus to leave targets that are no URI to the gate. */
    boolean isServedByTheCommand() {
        return false;
    }

    @Test
    void a_method_that_nobody_knows_is_a_problem() {
        for (String method : new String[] {"BREW", "TRACE", "PATCH", "LOCK"}) {
            assertRefused(post(method + " /v1/workspaces/default/agents HTTP/1.1", own("X: y"), ""), 405);
        }
    }

    @Test
    void an_address_that_other_machines_reach_has_to_be_allowed() {
        assertThatThrownBy(() -> new ListenAddress("0.0.0.0", false))
                .hasMessageContaining("0.0.0.0")
                .hasMessageContaining("parley.open=true")
                .message()
                .hasLineCount(1);
        assertThatThrownBy(() -> new ListenAddress("::", false)).isInstanceOf(AddressNotAllowed.class);
        assertThat(new ListenAddress("0.0.0.0", true).isLoopback()).isFalse();
        for (String host : new String[] {"localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]"}) {
            assertThat(new ListenAddress(host, false).isLoopback()).as(host).isTrue();
        }
    }
}
