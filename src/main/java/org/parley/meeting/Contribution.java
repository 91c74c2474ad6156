package org.parley.meeting;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Rows;

/**
 * What a simulated participant says in a round. The most particular one that fits is said: one for the occupation before
 * one for a skill before one for anybody.
 *
 * @param round      the round it belongs to, from 1
 * @param kind       the kind of message
 * @param role       {@code facilitator}, {@code participant} or {@code anyone}
 * @param occupation a word of the speaker's occupation; empty for any
 * @param skill      a skill the speaker has; empty for any
 * @param text       with {@code {topic}}, {@code {skill}}, {@code {name}} and {@code {occupation}} to be filled in
 */
@Rows
public record Contribution(int round, String kind, String role, String occupation, String skill, String text)
        implements Policy {}
