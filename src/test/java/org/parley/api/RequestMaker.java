package org.parley.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.parley.Chance;

/** Makes requests from the description of the API: mostly sensible ones, with a few mistakes in each. */
final class RequestMaker {
    private static final List<String> IDS = List.of("ann", "bob", "m", "p", "c", "t1", "k", "default");
    private static final List<String> ODD_SEGMENTS = List.of(
            "%00",
            "%2e%2e",
            "a%2Fb",
            "%ff",
            "%C3%A9",
            "%F0%9F%98%80",
            "%0d%0aX:%20y",
            "%1b%5b2J",
            "%E2%80%AE",
            "-1",
            "0",
            "1",
            "99999999999999999999",
            "1e5",
            "x".repeat(300),
            "~",
            "a;b=c",
            "a+b",
            "null",
            "..",
            ".",
            "");
    private static final List<String> MALFORMED_SEGMENTS =
            List.of("%zz", "%", "a[b]", "a|b", "{x}", "a\\b", "a^b", "\u00ff", "a\"b");
    private static final List<String> ODD_TYPES = List.of(
            "x",
            "/",
            "",
            "text/plain",
            "application/xml",
            "application/zip",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/octet-stream",
            "application/json; charset=utf-16",
            "application/json; charset=none",
            "application/json;;;",
            "application/json; =",
            "application/vnd.x+json",
            "*/*",
            "a/b/c",
            "\u00e4/b",
            "application/json, text/html",
            "application/json; q=x");
    private static final List<String> ODD_HEADERS = List.of(
            "Accept: x",
            "Accept: text/html",
            "Accept: application/zip",
            "Accept: text/event-stream",
            "Accept: application/json;q=x",
            "Accept: ;,;",
            "Accept: a/b/c",
            "Accept: */json",
            "Accept:",
            "Accept: application/json; charset=\"",
            "Accept-Language: ;;",
            "Accept-Encoding: x",
            "Content-Encoding: gzip",
            "If-Match: x",
            "If-Match: \"1\"",
            "If-Match: *",
            "If-Match: \"99999999999999999999\"",
            "If-Match: W/\"",
            "If-None-Match: *",
            "If-None-Match: x",
            "Idempotency-Key: a",
            "Idempotency-Key: \u00e4",
            "Idempotency-Key: " + "k".repeat(300),
            "Last-Event-ID: 1.0",
            "Last-Event-ID: x",
            "From: \u00ff",
            "From: " + "f".repeat(2_000),
            "Range: bytes=9-1",
            "Expect: nothing",
            "Cookie: =;=",
            "X-HTTP-Method-Override: DELETE",
            "Sec-Fetch-Site: cross-site",
            "Origin: null");

    private final Chance chance;
    private final JsonMaker json;

    /**
     * A request.
     *
     * @param malformed true if the decoder may answer it by itself
     */
    record Request(String head, byte[] body, boolean malformed) {
        @Override
        public String toString() {
            return head + "\n" + new String(body, UTF_8);
        }
    }

    /** @param schemas by name */
    RequestMaker(Chance chance, JsonNode schemas) {
        this.chance = chance;
        this.json = new JsonMaker(chance, schemas);
    }

    Request make(String method, String path, JsonNode operation, int port) {
        boolean malformed = chance.below(100) == 0;
        StringBuilder head = new StringBuilder();
        head.append(
                chance.below(60) == 0 ? chance.oneOf(List.of("HEAD", "OPTIONS", "PATCH", "TRACE", "BREW")) : method);
        head.append(' ').append(target(path, operation, malformed)).append(" HTTP/1.1\r\n");
        head.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
        byte[] body = operation.has("requestBody") ? body(path, operation.path("requestBody")) : new byte[0];
        if (chance.below(20) == 0) {
            head.append("Content-Type: ").append(chance.oneOf(ODD_TYPES)).append("\r\n");
        } else if (body.length > 0 && chance.below(50) > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        while (chance.below(6) == 0) {
            head.append(chance.oneOf(ODD_HEADERS)).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return new Request(head.toString(), body, malformed);
    }

    private String target(String path, JsonNode operation, boolean malformed) {
        StringBuilder target = new StringBuilder();
        for (String segment : path.substring(1).split("/")) {
            target.append('/').append(segment.startsWith("{") ? value(segment) : segment);
        }
        List<String> query = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && chance.below(3) == 0) {
                query.add(parameter.path("name").asText() + "=" + queryValue(parameter.path("schema")));
            }
        });
        if (chance.below(60) == 0) {
            query.add(chance.oneOf(List.of("x=1", "=", "&&", "limit=%00", "limit", "cursor=%ff", "%F0%9F=1")));
        }
        if (malformed) {
            target.append('/').append(chance.oneOf(MALFORMED_SEGMENTS));
        }
        return target + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String value(String variable) {
        if (chance.below(25) == 0) {
            return chance.oneOf(ODD_SEGMENTS);
        }
        return switch (variable) {
            case "{workspace}" -> chance.below(10) == 0 ? "other" : "default";
            case "{path}" -> chance.oneOf(List.of("fuzz/a.drl", "fuzz/b.yaml", "fuzz/c.scenarios.yaml", "x.drl"));
            case "{sequence}", "{number}", "{position}", "{message}", "{turn}", "{interrupt}" ->
                String.valueOf(chance.below(12));
            case "{domain}" -> chance.oneOf(List.of("project", "meeting", "conversation", "conflict", "x"));
            case "{name}" ->
                chance.oneOf(List.of("AssignmentPolicy", "Protocol", "LearningPolicy", "SpawningPolicy", "X"));
            case "{type}" -> chance.oneOf(List.of("Holiday", "Agent", "Task", "x"));
            case "{agent}", "{participant}" -> chance.oneOf(List.of("ann", "bob"));
            case "{kind}" -> chance.oneOf(List.of("tokens", "money", "x"));
            case "{project}" -> "p";
            case "{meeting}" -> "m";
            case "{task}" -> chance.oneOf(List.of("t1", "t2"));
            case "{conversation}", "{contract}", "{delegation}", "{proposal}", "{negotiation}" -> "c";
            default -> chance.oneOf(IDS);
        };
    }

    private String queryValue(JsonNode schema) {
        if (chance.below(4) == 0) {
            return chance.oneOf(ODD_SEGMENTS);
        }
        JsonNode value = json.valid(schema, "", 0);
        return URLEncoder.encode(value.isTextual() ? value.textValue() : value.toString(), UTF_8);
    }

    private byte[] body(String path, JsonNode described) {
        if (path.equals("/v1/rules/{path}")) {
            return chance.oneOf(List.of("package rules.fuzz;", "rule", "a: [", "- ", "\u0000"))
                    .getBytes(UTF_8);
        }
        JsonNode schema = described.path("content").elements().next().path("schema");
        JsonNode valid = json.valid(schema, "", 0);
        return json.spoilt(chance.below(3) == 0 ? valid : json.mutated(valid));
    }
}
