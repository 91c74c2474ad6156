package org.parley.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Verification;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.FactChange;
import org.parley.journal.SealedEntry;

/** The journal itself: read, verified, replayed. */
@Path("/v1/workspaces/{workspace}/journal")
@Tag(name = "journal")
class JournalResource {
    private final Lookup lookup;
    private final Workspaces workspaces;
    private final Limits limits;

    JournalResource(Lookup lookup, Workspaces workspaces, Limits limits) {
        this.lookup = lookup;
        this.workspaces = workspaces;
        this.limits = limits;
    }

    /**
     * An entry as it is sealed.
     *
     * @param firings the rules that fired, with what they matched, changed and decided
     */
    record View(
            long sequence,
            String time,
            String rulesVersion,
            String commandType,
            @Schema(ref = ApiSchemas.ANY) @JsonRawValue String command,
            String idempotencyKey,
            @Schema(ref = ApiSchemas.LIST) @JsonRawValue String firings,
            String previousHash,
            String hash) {
        static View of(SealedEntry entry) {
            return new View(
                    entry.sequence(),
                    entry.time(),
                    entry.rulesVersion(),
                    entry.commandType(),
                    entry.command(),
                    entry.idempotencyKey(),
                    entry.firings(),
                    entry.previousHash(),
                    entry.hash());
        }
    }

    /**
     * All facts after an entry.
     *
     * @param facts by type and key
     */
    record StateView(long sequence, Map<String, Map<String, JsonNode>> facts) {}

    @GET
    @Operation(summary = "The entries in order, each sealed with the hash of the one before; from is where to begin")
    public Page<View> list(
            String workspace, @QueryParam("from") @DefaultValue("1") String from, @BeanParam PageRequest page) {
        int wanted = page.limit();
        long first = page.cursor().isEmpty()
                ? Page.number("from", from, Long.MAX_VALUE)
                : Page.number("cursor", page.cursor(), Long.MAX_VALUE);
        List<SealedEntry> entries = lookup.workspace(workspace).journal().page(workspace, first, wanted + 1);
        return new Page<>(
                entries.stream()
                        .limit(wanted)
                        .map(SealedEntry::intact)
                        .map(View::of)
                        .toList(),
                entries.size() > wanted ? Long.toString(entries.get(wanted).sequence()) : null);
    }

    @POST
    @Path("verify")
    @Operation(
            summary = "Is every entry what was written, and would the rules decide the same again?",
            description = "derive=false follows the hash chain only, which is much faster")
    public Verification.Report verify(
            String workspace,
            @QueryParam("derive") @DefaultValue("true") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN))
                    String derive) {
        boolean deriving = Page.flag("derive", derive);
        Workspace where = lookup.workspace(workspace);
        return new Verification(where.journal(), workspaces.rules().versions(), limits.effort())
                .of(workspace, deriving);
    }

    @GET
    @Path("replay")
    @Operation(summary = "The facts as they were after an entry, all or those of one type")
    public StateView replay(String workspace, @QueryParam("to") String to, @QueryParam("type") String type) {
        Workspace where = lookup.workspace(workspace);
        long sequence = to == null ? where.length() : Page.number("to", to, where.length());
        Map<String, Map<String, JsonNode>> facts = new TreeMap<>();
        for (FactChange fact : History.factsAt(
                where.journal(),
                workspace,
                History.after(sequence),
                reference -> type == null || type.equals(reference.type()))) {
            facts.computeIfAbsent(fact.type(), same -> new TreeMap<>()).put(fact.key(), FactCodec.parse(fact.json()));
        }
        return new StateView(sequence, facts);
    }
}
