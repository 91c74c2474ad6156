package org.parley.conflict;

/** A step of a circle of agents who wait for each other: who, for what, and the lease that is in the way. Working fact. */
public record Wait(ResourceClaim claim, Lease lease) {}
