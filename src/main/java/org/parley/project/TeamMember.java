package org.parley.project;

import org.parley.engine.fact.Levels;

/**
 * Somebody who may work for a project, as far as a {@link Rehearsal} needs to know him.
 *
 * @param capacity tasks and meetings at a time
 */
public record TeamMember(String agentId, Levels skills, int capacity) {}
