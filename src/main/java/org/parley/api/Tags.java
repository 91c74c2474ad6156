package org.parley.api;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.engine.fact.Fact;
import org.parley.engine.session.FactCodec;

/** Entity tags of what has no number of its version: hashes of the content. */
final class Tags {
    private static final int BYTES = 8;

    private Tags() {}

    /** Of all parts together. */
    static String of(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(String json) {
        return of(List.of(json));
    }

    /** A fact, read from its JSON, with the tag of that. */
    static <T extends Fact> RestResponse<T> answer(RestResponse.ResponseBuilder<T> answer, String json, Class<T> type) {
        return answer.entity(FactCodec.read(json, type))
                .tag(new EntityTag(of(json)))
                .build();
    }
}
