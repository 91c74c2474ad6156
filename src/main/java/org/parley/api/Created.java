package org.parley.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers to requests that make something: they say where it is. */
final class Created {
    private Created() {}

    /** 201 with what was made, and its path. */
    static <T> RestResponse<T> at(T made, String workspace, String... segments) {
        return ResponseBuilder.<T>created(path(workspace, segments))
                .entity(made)
                .build();
    }

    /** 200 if it was there before. */
    static <T> ResponseBuilder<T> orThere(boolean isNew, URI path) {
        return isNew ? ResponseBuilder.created(path) : ResponseBuilder.ok();
    }

    /** A path in a workspace; what ids hold beyond the characters of a path is encoded. */
    static URI path(String workspace, String... segments) {
        return URI.create(Stream.of(segments)
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "/v1/workspaces/" + workspace + "/", "")));
    }
}
