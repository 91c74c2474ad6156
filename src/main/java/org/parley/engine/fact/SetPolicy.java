package org.parley.engine.fact;

import com.fasterxml.jackson.databind.JsonNode;

/** See {@link PolicySetting}; takes the place of what was set before. */
public record SetPolicy(String policy, String scope, JsonNode values) implements Command {}
