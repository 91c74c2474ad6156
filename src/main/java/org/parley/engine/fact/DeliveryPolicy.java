package org.parley.engine.fact;

/**
 * How long deliveries are tried that do not arrive.
 *
 * @param timeoutSeconds    how long a receiver has to answer
 * @param firstDelaySeconds until the second try
 * @param growth            factor of the delay from try to try
 * @param longestSeconds    bound of the delay
 * @param attempts          after so many the delivery is given up, and kept for somebody to look at
 */
public record DeliveryPolicy(
        @Range(from = 1, unit = "seconds") int timeoutSeconds,
        @Range(from = 0.001, unit = "seconds") double firstDelaySeconds,
        @Range(from = 1) double growth,
        @Range(from = 0.001, unit = "seconds") double longestSeconds,
        @Range(from = 1) int attempts)
        implements ServerPolicy {}
