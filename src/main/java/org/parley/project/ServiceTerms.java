package org.parley.project;

import java.util.List;

/**
 * What decides who is served next.
 *
 * @param backups policies that name a fallback agent
 */
public record ServiceTerms(SharingPolicy sharing, List<AssignmentPolicy> backups) {}
