package org.parley.journal;

import java.time.Instant;
import java.util.SortedMap;

/**
 * The files of a version of the rules.
 *
 * @param version     content hash
 * @param activatedAt when it was first taken into use
 * @param files       text by path
 */
public record ArchivedRules(String version, Instant activatedAt, SortedMap<String, String> files) {}
