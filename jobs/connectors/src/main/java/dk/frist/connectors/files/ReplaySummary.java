package dk.frist.connectors.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a replay wrote, in rows.
 *
 * @param lastDay the day the verdicts are as of; null when there was no figure
 * @param figures rows of {@code figures.csv}
 * @param verdicts rows of {@code verdicts.csv}
 * @param rejected rows of {@code rejected.csv}
 * @param samples samples of {@code metrics.om}: the figures, and what the plan requires
 */
public record ReplaySummary(
    @Nullable LocalDate lastDay, long figures, long verdicts, long rejected, long samples) {}
