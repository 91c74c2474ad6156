package org.parley.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.engine.fact.Running;
import org.parley.engine.rules.Edit;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleStatus;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;

/** The rules that are active, read and edited file by file; the folder on the disk is the same rules. */
@Path("/v1/rules")
@Tag(name = "rules")
class RulesResource {
    static final String FILE = "{path: .+\\.(drl|yaml)}";
    static final String ANONYMOUS = "anonymous";

    static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    /** Who asks, as HTTP has it. */
    static final String FROM = "From";
    /** What becomes of what is under way. */
    static final String RUNNING = "running";

    private final Rules rules;

    RulesResource(Rules rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "The paths of the active rule and policy files")
    public RestResponse<Page<String>> list(@BeanParam PageRequest page) {
        RuleBase active = rules.active();
        return ResponseBuilder.ok(page.byKey(active.source().files().keySet().stream(), Function.identity()))
                .tag(active.version())
                .build();
    }

    @GET
    @Path("status")
    @Operation(
            summary = "The active version, and what became of the last edit",
            description =
                    "state of the last edit: checking, active or refused, since last_edit_at; the files that it wrote"
                            + " and removed; file, line and message of each problem.")
    public RuleStatus status() {
        return rules.status();
    }

    @GET
    @Path(FILE)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The text of an active file; the ETag is the version of all rules")
    public RestResponse<String> get(String path) {
        String text = rules.active().source().files().get(path);
        if (text == null) {
            throw Problems.notFound("there is no file " + path);
        }
        return ResponseBuilder.ok(text).tag(rules.active().version()).build();
    }

    @PUT
    @Path(FILE)
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, description = "the text of the file")))
    @Operation(
            summary = "Write a file and take it into use; if it does not compile, nothing changes and 400 says where",
            description =
                    "If-Match with the version refuses the edit when somebody else was faster (412). running says what"
                            + " becomes of what is under way: keep, migrate, abort; else activation/activation.yaml does.")
    public RestResponse<RuleStatus> put(
            String path,
            @HeaderParam(HttpHeaders.IF_MATCH) String expected,
            @HeaderParam(FROM) String author,
            @QueryParam(RUNNING) String running,
            @Context HttpHeaders headers,
            byte[] text)
            throws RulesRejected, IOException {
        if (!PATH.matcher(path).matches()) {
            throw Problems.badRequest("path %s does not match %s".formatted(path, PATH));
        }
        boolean isNew = !rules.active().source().files().containsKey(path);
        RuleStatus status = rules.write(
                Map.of(path, Encoding.text(text, Encoding.of(headers.getMediaType()))),
                edit(author, expected, running));
        return Created.<RuleStatus>orThere(isNew, URI.create("/v1/rules/" + path))
                .tag(status.version())
                .entity(status)
                .build();
    }

    @DELETE
    @Path(FILE)
    @Operation(summary = "Take a file away, if the others compile without it")
    public RestResponse<RuleStatus> delete(
            String path,
            @HeaderParam(HttpHeaders.IF_MATCH) String expected,
            @HeaderParam(FROM) String author,
            @QueryParam(RUNNING) String running)
            throws RulesRejected, IOException {
        get(path);
        RuleStatus status = rules.write(Collections.singletonMap(path, null), edit(author, expected, running));
        return ResponseBuilder.ok(status).tag(status.version()).build();
    }

    /** What the headers and the query say about an edit. */
    static Edit edit(String author, String expected, String running) {
        return new Edit(author(author), version(expected), running(running));
    }

    private static Running running(String given) {
        if (given == null) {
            return null;
        }
        return Stream.of(Running.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(() -> Problems.badRequest("running %s is none of keep, migrate, abort".formatted(given)));
    }

    private static String author(String given) {
        return given == null || given.isBlank() ? ANONYMOUS : given.strip();
    }

    /** The version in an If-Match header; null for none. */
    private static String version(String header) {
        return header == null || header.equals("*")
                ? null
                : header.replaceFirst("^W/", "").replace("\"", "");
    }
}
