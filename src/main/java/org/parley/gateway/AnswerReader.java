package org.parley.gateway;

/** Makes an answer of what an endpoint sends, line by line. */
interface AnswerReader {
    void line(String line);

    /** What has been said so far. */
    String text();

    /** What that has cost, as far as is known. */
    long tokens();

    /**
     * The answer, when all lines are there.
     *
     * @throws BrokenOff if it is not whole
     */
    AgentAnswer end();
}
