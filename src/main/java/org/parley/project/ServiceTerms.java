package org.parley.project;

import java.util.List;
import java.util.Set;

/**
 * What decides who is served next.
 *
 * @param live    projects that are served, or would be if anything of theirs were ready
 * @param backups policies that name a fallback agent
 * @param woken   ids of tasks that the present vacancies have woken already
 */
public record ServiceTerms(
        SharingPolicy sharing, Set<String> live, List<AssignmentPolicy> backups, Set<String> woken) {}
