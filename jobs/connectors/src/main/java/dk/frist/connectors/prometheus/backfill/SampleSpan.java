package dk.frist.connectors.prometheus.backfill;

import java.time.Instant;

/**
 * How much a run is.
 *
 * @param samples how many samples
 * @param series of how many series
 * @param first when the earliest held
 * @param last when the latest held
 */
public record SampleSpan(long samples, int series, Instant first, Instant last) {}
