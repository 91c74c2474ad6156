package org.parley.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.parley.engine.fact.ExpectedVersion;
import org.parley.engine.fact.Fact;
import org.parley.engine.session.Guard;
import org.parley.journal.FactReference;

/** What the headers of a request ask of that which it replaces (RFC 9110, 13.1). */
public class Precondition {
    private static final String ANY = "*";

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "the ETag that it must still have, or * if it only must be there; else 412")
    String match;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Parameter(description = "* if it must not be there yet; else 412")
    String noneMatch;

    /** Of something that has numbered versions, as {@link ExpectedVersion}. */
    Long version() {
        if (noneMatch != null && !noneMatch.equals(ANY)) {
            throw Problems.badRequest("%s %s: only * is taken here".formatted(HttpHeaders.IF_NONE_MATCH, noneMatch));
        }
        if (noneMatch != null) {
            return 0L;
        }
        if (match == null) {
            return null;
        }
        return match.equals(ANY)
                ? ExpectedVersion.SOME
                : Page.number(HttpHeaders.IF_MATCH, match.replaceAll("^\"|\"$", ""), 0, Long.MAX_VALUE);
    }

    /** Of a fact. */
    Guard of(Class<? extends Fact> type, String key) {
        FactReference fact = new FactReference(type.getSimpleName(), key);
        return of(facts -> facts.apply(fact).map(Tags::of));
    }

    /** @param tag made of the facts; empty if it is not there */
    Guard of(Function<Function<FactReference, Optional<String>>, Optional<String>> tag) {
        if (match == null && noneMatch == null) {
            return Guard.NONE;
        }
        return facts -> {
            Optional<String> now = tag.apply(facts);
            return (match == null || now.filter(each -> names(match, each)).isPresent())
                    && (noneMatch == null
                            || now.filter(each -> names(noneMatch, each)).isEmpty());
        };
    }

    private static boolean names(String header, String tag) {
        return header.equals(ANY)
                || Stream.of(header.split(",")).map(String::strip).anyMatch(each -> each.equals("\"" + tag + "\""));
    }
}
