package org.parley.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.rules.RuleDiff;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RuleStatus;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.RuleActivation;

/** The versions of the rules that were ever active: listed, compared, taken into use again. */
@Path("/v1/rules/versions")
@Tag(name = "rules")
class RuleVersionResource {
    private final Rules rules;

    RuleVersionResource(Rules rules) {
        this.rules = rules;
    }

    /** The files of a version. */
    record View(String version, SortedMap<String, String> files) {}

    /** How two versions differ. */
    record Diff(String from, String to, List<RuleDiff.Change> changes) {}

    @GET
    @Operation(summary = "Which version was taken into use when, and by whom; the last one first")
    public Page<RuleActivation> list(@BeanParam PageRequest page) {
        List<RuleActivation> all = rules.versions().activations();
        // The last one has the highest number; the cursor is how many are left.
        int left = page.cursor().isEmpty() ? all.size() : (int) Page.number("cursor", page.cursor(), 0, all.size());
        Page<Integer> numbers = page.from(
                IntStream.iterate(left, number -> number > 0, number -> number - 1)
                        .boxed(),
                number -> String.valueOf(number - 1));
        return numbers.map(number -> all.get(all.size() - number));
    }

    @GET
    @Path("{version}")
    @Operation(summary = "The files of a version")
    public View get(String version) {
        return new View(version, find(version).files());
    }

    @GET
    @Path("{from}/diff/{to}")
    @Operation(summary = "How two versions differ, rule by rule and policy value by policy value")
    public Diff diff(String from, String to) {
        return new Diff(from, to, RuleDiff.between(find(from), find(to)));
    }

    @POST
    @Path("{version}/activate")
    @Operation(
            summary = "Take a version into use again, in the folder too",
            description =
                    "The answer lists the files that were written (restored) and removed; scenarios go along with the"
                            + " rule file that they stand beside.")
    public RuleStatus activate(
            String version,
            @HeaderParam(HttpHeaders.IF_MATCH) String expected,
            @HeaderParam(RulesResource.FROM) String author,
            @QueryParam(RulesResource.RUNNING) String running)
            throws RulesRejected, IOException {
        return rules.activate(find(version), RulesResource.edit(author, expected, running));
    }

    private RuleSet find(String version) {
        return rules.versions()
                .find(version)
                .orElseThrow(() -> Problems.notFound("no rules %s were ever active here".formatted(version)));
    }
}
