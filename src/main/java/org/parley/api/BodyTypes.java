package org.parley.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.engine.input.Quoted;

/**
 * The types that bodies may have. A POST has none of those that a page of another site may send unasked: they are the types
 * of forms (Fetch, "CORS-safelisted request-header"). A browser asks before it sends a PUT, whatever its type.
 */
final class BodyTypes {
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Set<String> OF_FORMS =
            Set.of("text/plain", "multipart/form-data", "application/x-www-form-urlencoded");

    private BodyTypes() {}

    /** Why the body is not read; empty if it may be. */
    static Optional<String> refusal(HttpServerRequest request) {
        List<String> given = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        if (given.isEmpty()) {
            return request.version() != HttpVersion.HTTP_2 && mayHaveBody(request)
                    ? Optional.of("the body has no Content-Type; expected application/json")
                    : Optional.empty();
        }
        if (given.size() > 1) {
            return Optional.of("the request has %d Content-Types; expected one".formatted(given.size()));
        }
        MediaType type = parse(given.get(0));
        return type != null && (!mayHaveBody(request) || request.method() != HttpMethod.POST || !isOfForms(type))
                ? Optional.empty()
                : Optional.of("Content-Type %s: expected application/json".formatted(Quoted.of(given.get(0))));
    }

    /** True for the types that forms have. */
    private static boolean isOfForms(MediaType type) {
        return OF_FORMS.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }

    /** A request without a body may not have ended either: nobody has read that there is none. */
    static boolean mayHaveBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                ? Long.parseLong(length) > 0
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || request.version() == HttpVersion.HTTP_2 && WITH_BODY.contains(request.method());
    }

    /** Null for what cannot be read; the resources read it in the same way. */
    private static MediaType parse(String text) {
        try {
            return MediaType.valueOf(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
