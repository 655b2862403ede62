package dk.frist.connectors.prometheus;

import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import java.util.EnumSet;
import java.util.Set;

/** Which series the measures are about, and which of them tell how things stand. */
final class EmittedMeasures {
  static final Set<Measure> STANDING =
      union(
          EnumSet.range(Measure.OPEN, Measure.OPEN_AGE_MAX),
          EnumSet.range(Measure.PENDING_MET, Measure.EXCLUDED),
          EnumSet.range(Measure.OVERDUE_OVER_90, Measure.DUE_LATER));

  private static final Set<Measure> OF_BOTH = EnumSet.of(Measure.N, Measure.MEAN);
  private static final Set<Measure> OF_CLOCKS =
      union(
          EnumSet.range(Measure.N, Measure.OPEN_AGE_MAX),
          EnumSet.range(Measure.FILED, Measure.AJ_CLOSED));
  private static final Set<Measure> OF_PLANS =
      EnumSet.range(Measure.FORECAST_POINTS, Measure.FORECAST_POINTS_HIGH);

  private EmittedMeasures() {}

  static Set<Measure> ofSeries(Series series) {
    EnumSet<Measure> ofTargets = EnumSet.complementOf(EnumSet.copyOf(OF_CLOCKS));
    ofTargets.removeAll(OF_PLANS);
    ofTargets.addAll(OF_BOTH);
    return series.isTarget() ? ofTargets : OF_CLOCKS;
  }

  @SafeVarargs
  private static Set<Measure> union(Set<Measure>... parts) {
    EnumSet<Measure> all = EnumSet.noneOf(Measure.class);
    for (Set<Measure> part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
