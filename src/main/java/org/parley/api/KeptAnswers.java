package org.parley.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.KeptAnswer;

/** A POST that is repeated under its key gets the answer of the first time, whatever has happened since. */
class KeptAnswers {
    private static final Logger LOG = Logger.getLogger(KeptAnswers.class);
    private static final String ASKED = KeptAnswers.class.getName();

    private final Workspaces workspaces;
    private final ObjectMapper json;

    KeptAnswers(Workspaces workspaces, ObjectMapper json) {
        this.workspaces = workspaces;
        this.json = json;
    }

    /** A request under a key that has no kept answer yet. */
    private record Asked(Workspace workspace, String key, String request) {}

    @ServerRequestFilter
    Optional<Response> find(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(Commands.IDEMPOTENCY_KEY);
        String workspace = request.getUriInfo().getPathParameters().getFirst("workspace");
        if (key == null || workspace == null || !isAnsweredOnce(request)) {
            return Optional.empty();
        }
        String hash = hash(request);
        return workspaces.find(workspace).flatMap(where -> {
            Optional<KeptAnswer> kept = where.journal()
                    .answered(workspace, key)
                    .filter(answer -> answer.request().equals(hash));
            if (kept.isEmpty()) {
                request.setProperty(ASKED, new Asked(where, key, hash));
            }
            return kept.map(KeptAnswers::response);
        });
    }

    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!(request.getProperty(ASKED) instanceof Asked asked)
                || response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return;
        }
        Object entity = response.getEntity();
        String body = entity == null || entity instanceof String ? (String) entity : json.writeValueAsString(entity);
        KeptAnswer own = new KeptAnswer(
                asked.request(),
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                body);
        // Who asks twice at once gets twice what the first was told.
        KeptAnswer first = keep(asked, own);
        response.setStatus(first.status());
        set(response, HttpHeaders.LOCATION, first.location());
        set(response, HttpHeaders.ETAG, first.tag());
        if (first.body() != null) {
            response.setEntity(first.body(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static void set(ContainerResponseContext response, String header, String value) {
        if (value != null) {
            response.getHeaders().putSingle(header, value);
        }
    }

    private static KeptAnswer keep(Asked asked, KeptAnswer own) {
        try {
            return asked.workspace()
                    .journal()
                    .keepAnswer(asked.workspace().name(), asked.key(), own)
                    .orElse(own);
        } catch (JournalUnavailable e) {
            // What was asked has happened; who repeats it is answered with what is there then.
            LOG.warnf("the answer to %s is not kept: %s", asked.key(), e.getMessage());
            return own;
        }
    }

    /** A stream of events goes on where it ended instead. */
    private static boolean isAnsweredOnce(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && !request.getAcceptableMediaTypes().contains(MediaType.SERVER_SENT_EVENTS_TYPE);
    }

    /** Of what is asked for; the body can be read again afterwards. */
    private static String hash(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        URI asked = request.getUriInfo().getRequestUri();
        return Tags.of(List.of(
                asked.getRawPath(),
                asked.getRawQuery() == null ? "" : asked.getRawQuery(),
                // Byte for byte: a zip is no text.
                new String(body, StandardCharsets.ISO_8859_1)));
    }

    private static Response response(KeptAnswer kept) {
        ResponseBuilder response = Response.status(kept.status())
                .header(HttpHeaders.LOCATION, kept.location())
                .header(HttpHeaders.ETAG, kept.tag());
        return kept.body() == null
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(kept.body())
                        .build();
    }
}
