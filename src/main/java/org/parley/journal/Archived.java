package org.parley.journal;

/**
 * What has left the journal of a workspace.
 *
 * @param through the last entry that has
 * @param hash    of that entry, so that the chain goes on behind it
 * @param file    where the last part of it went
 */
public record Archived(long through, String hash, String file) {}
