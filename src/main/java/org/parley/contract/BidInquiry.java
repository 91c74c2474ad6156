package org.parley.contract;

import org.parley.engine.fact.Command;

/** Somebody wants to know how an agent stood to a call. */
public record BidInquiry(String contractId, int call, String agentId) implements Command {}
