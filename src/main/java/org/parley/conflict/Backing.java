package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;

/** A value that an agent would agree to, and how much it likes it. Working fact. */
public record Backing(String agentId, JsonNode value, double utility) {}
