package org.parley.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to subscribe. */
@Schema(requiredProperties = {"endpoint", "types"})
public record SubscriptionForm(
        @Schema(maxLength = SubscriptionInput.LONGEST_ENDPOINT, description = "an http or https URL")
        String endpoint,

        @Schema(minItems = 1, description = "types of decisions")
        List<String> types) {}
