package org.parley.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parley.engine.fact.Command;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Guard;

/** Hands commands to their workspace, under the key that the request gives. */
@Singleton
class Commands {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final Lookup lookup;

    @Context
    HttpHeaders headers;

    Commands(Lookup lookup) {
        this.lookup = lookup;
    }

    /** An id for something that brings none: under one key always the same. */
    String newId() {
        String key = key();
        return (key == null ? UUID.randomUUID() : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }

    /** Waits for the answer; a refusal is a conflict that names the rule. */
    Answer submit(String workspace, Command command) {
        return submit(workspace, command, Guard.NONE);
    }

    /** The same, if the guard lets it. */
    Answer submit(String workspace, Command command, Guard guard) {
        Answer answer = Answer.await(lookup.workspace(workspace).submit(command, key(), guard));
        answer.refusal().ifPresent(refusal -> {
            throw Problems.conflict(answer, refusal);
        });
        return answer;
    }

    /** Null if the request gives none. */
    private String key() {
        String key = headers.getHeaderString(IDEMPOTENCY_KEY);
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problems.badRequest("%s %s does not match %s".formatted(IDEMPOTENCY_KEY, key, KEY));
        }
        return key;
    }
}
