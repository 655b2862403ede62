package dk.frist.connectors.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a replay wrote, in rows, of all plans together.
 *
 * @param lastDay the day the verdicts are as of; null when there was no figure
 * @param figures rows of {@code figures.csv}, {@code insights.csv} and {@code forecasts.csv}
 * @param scores rows of {@code scorecard.csv}
 * @param verdicts rows of {@code verdicts.csv}
 * @param rejections input rows that became no event
 * @param samples samples of {@code metrics.om}: the figures and scorecards, and what the plans
 *     require
 */
public record ReplaySummary(
    @Nullable LocalDate lastDay,
    long figures,
    long scores,
    long verdicts,
    Rejections rejections,
    long samples) {

  /** How many input rows became no event. */
  public long rejected() {
    return rejections.total();
  }
}
