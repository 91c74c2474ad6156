package org.parley.project;

import java.time.Instant;

/**
 * The task whose turn it is, when it would not be done before closing time. Working fact.
 *
 * @param until the next opening
 */
public record LateTask(Task task, Instant until) {}
