package org.parley.durability;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What a server answered. */
record Reply(int status, HttpHeaders headers, JsonNode body) {
    boolean isSuccess() {
        return status / 100 == 2;
    }

    boolean isUnavailable() {
        return status == 503;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
