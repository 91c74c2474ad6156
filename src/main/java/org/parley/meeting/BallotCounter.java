package org.parley.meeting;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * Rules of one's own count the ballots by this profile: from a ballot that has ended to its {@link BallotResult}.
 *
 * @param profile id of a {@link VotingProfile}
 */
@Rows
public record BallotCounter(@RowKey String profile) implements Policy {}
