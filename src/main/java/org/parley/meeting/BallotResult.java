package org.parley.meeting;

/**
 * What a ballot that has ended comes to, before it is certified. Working fact.
 *
 * @param ballot id of the ballot
 * @param base   the whole that the yes are compared with; 0 where there is none
 * @param reason in the words of its profile, for the certificate
 */
public record BallotResult(String ballot, Certificate.Outcome outcome, long base, String reason) {}
