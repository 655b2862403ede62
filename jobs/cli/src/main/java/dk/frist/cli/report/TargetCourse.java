package dk.frist.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a target has come to where it stands, and where it goes, under its elected reading.
 *
 * @param trend its past days, in order; empty when nothing ever counted
 * @param margins counted cases around their deadline; empty when not computed
 * @param ageing open cases around their deadline; empty when not computed
 * @param bunching whether they stop just in time; null when there are too few
 * @param forecast where it is expected to end; null when not computed, or settled
 */
public record TargetCourse(
    List<TrendPoint> trend,
    List<Band> margins,
    List<Band> ageing,
    @Nullable Bunching bunching,
    @Nullable Forecast forecast) {
  public TargetCourse {
    trend = List.copyOf(trend);
    margins = List.copyOf(margins);
    ageing = List.copyOf(ageing);
  }
}
