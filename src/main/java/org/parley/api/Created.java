package org.parley.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers to requests that make something: they say where it is. */
final class Created {
    private Created() {}

    /** 201 with the path of what was made. */
    static ResponseBuilder at(String workspace, String... segments) {
        return Response.created(path(workspace, segments));
    }

    /** 200 if it was there before. */
    static ResponseBuilder orThere(boolean isNew, String workspace, String... segments) {
        return isNew ? at(workspace, segments) : Response.ok();
    }

    /** The same, for an answer of a type. */
    static <T> RestResponse.ResponseBuilder<T> orThere(boolean isNew, URI path) {
        return isNew ? RestResponse.ResponseBuilder.created(path) : RestResponse.ResponseBuilder.ok();
    }

    /** A path in a workspace; what ids hold beyond the characters of a path is encoded. */
    static URI path(String workspace, String... segments) {
        return URI.create(Stream.of(segments)
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "/v1/workspaces/" + workspace + "/", "")));
    }
}
