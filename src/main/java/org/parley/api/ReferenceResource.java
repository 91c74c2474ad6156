package org.parley.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What rules may speak of, for those who write them. */
@Path("/v1/reference")
@Tag(name = "rules")
class ReferenceResource {
    private static final String PAGE = "reference.md";

    @GET
    @Produces("text/markdown;charset=UTF-8")
    @Operation(summary = "All facts, commands, decisions and policies, with their fields")
    public String get() throws IOException {
        try (InputStream page = ReferenceResource.class.getResourceAsStream(PAGE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
