package org.parley.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.parley.engine.input.Quoted;

/**
 * Refuses requests that a web page of another site may have sent, before anything is read. A page can send requests to
 * this machine, also under a name of its own that resolves to it (DNS rebinding), but it cannot choose the Host and Origin
 * headers.
 */
@Singleton
class RequestGate {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final String SEC_FETCH_SITE = "Sec-Fetch-Site";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Set<String> configured = new HashSet<>();
    private final boolean anyHost;

    RequestGate(ListenAddress address, @ConfigProperty(name = "parley.hosts") Optional<List<String>> hosts) {
        hosts.orElse(List.of()).forEach(host -> configured.add(host.strip().toLowerCase(Locale.ROOT)));
        anyHost = !address.isLoopback() && configured.isEmpty();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::pass).failureHandler(this::failed);
    }

    private void pass(RoutingContext request) {
        Optional<String> foreign = foreign(request.request());
        if (foreign.isPresent()) {
            RouteProblems.refuse(request, Status.FORBIDDEN, foreign.get());
        } else if (!isUri(request.request().uri())) {
            RouteProblems.refuse(request, Status.BAD_REQUEST, "the request target is not a URI (RFC 3986)");
        } else if (!isReadable(request.request().headers().getAll(HttpHeaders.ACCEPT))) {
            RouteProblems.refuse(request, Status.NOT_ACCEPTABLE, "the Accept header is not a list of media types");
        } else {
            Optional<String> unsupported = BodyTypes.refusal(request.request());
            if (unsupported.isPresent()) {
                RouteProblems.refuse(request, Status.UNSUPPORTED_MEDIA_TYPE, unsupported.get());
            } else {
                request.next();
            }
        }
    }

    /** The resources read the header in the same way, some of them only when they answer. */
    private static boolean isReadable(List<String> accepted) {
        try {
            accepted.forEach(MediaTypeHelper::parseHeader);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A request whose Host cannot be read has failed before it comes here. */
    private void failed(RoutingContext request) {
        foreign(request.request())
                .ifPresentOrElse(
                        foreign -> RouteProblems.refuse(request, Status.FORBIDDEN, foreign),
                        () -> RouteProblems.failed(request));
    }

    /** Why the request is not one to this server from its own site; empty if it is one. */
    private Optional<String> foreign(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> hosts = hosts(request);
        if (hosts.size() != 1) {
            return Optional.of("the request names %d hosts; expected one".formatted(hosts.size()));
        }
        String given = hosts.get(0);
        Authority host = Authority.parse(given);
        if (host == null || !isOwn(host.host())) {
            return Optional.of("%s is not a name of this server; parley.hosts may add it".formatted(Quoted.of(given)));
        }
        for (String site : headers.getAll(SEC_FETCH_SITE)) {
            if (!OWN_SITE.contains(site)) {
                return Optional.of(
                        "%s %s: only pages of this server may ask".formatted(SEC_FETCH_SITE, Quoted.of(site)));
            }
        }
        for (String origin : headers.getAll(HttpHeaders.ORIGIN)) {
            if (!isOrigin(origin, host, request.scheme())) {
                return Optional.of("Origin %s: only pages of this server may ask".formatted(Quoted.of(origin)));
            }
        }
        return Optional.empty();
    }

    /** What the headers, the pseudo header of HTTP/2 and a target in absolute form (RFC 9112, 3.2.2) name. */
    private static List<String> hosts(HttpServerRequest request) {
        List<String> hosts = new ArrayList<>(request.headers().getAll(HttpHeaders.HOST));
        if (request.version() == HttpVersion.HTTP_2 && request.authority() != null) {
            addOther(hosts, request.authority().toString());
        }
        if (!request.uri().startsWith("/") && request.uri().contains("://")) {
            addOther(hosts, request.uri().replaceFirst("^[^:]*://", "").replaceFirst("[/?#].*", ""));
        }
        return hosts;
    }

    private static void addOther(List<String> hosts, String host) {
        if (!hosts.contains(host)) {
            hosts.add(host);
        }
    }

    private boolean isOwn(String host) {
        return anyHost || LOOPBACK.contains(host) || configured.contains(host);
    }

    /** A proxy may speak TLS for a configured name; nobody does for this machine itself. */
    private static boolean isOrigin(String origin, Authority host, String scheme) {
        String[] parts = origin.split("://", 2);
        if (parts.length < 2 || !parts[0].equals("http") && !parts[0].equals("https")) {
            return false;
        }
        int standard = parts[0].equals("https") ? HTTPS : HTTP;
        Authority own = Authority.parse(parts[1]);
        return own != null
                && own.host().equals(host.host())
                && own.portOr(standard) == host.portOr(standard)
                && (!LOOPBACK.contains(own.host()) || parts[0].equals(scheme));
    }

    private static boolean isUri(String target) {
        try {
            return new URI(target).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
