package dk.frist.cli.report;

import dk.frist.connectors.files.ScorecardLine;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.TargetState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings one day's scorecard and figures together. */
final class Standings {
  private static final Map<String, TargetState> STATES =
      Arrays.stream(TargetState.values())
          .collect(Collectors.toUnmodifiableMap(TargetState::id, Function.identity()));

  private final Plan plan;
  private final List<ScorecardLine> card;
  private final DayFigures figures;

  private Standings(Plan plan, List<ScorecardLine> card, DayFigures figures) {
    this.plan = plan;
    this.card = card;
    this.figures = figures;
  }

  /**
   * Where a plan stands.
   *
   * @param card every line of the day's scorecard
   * @throws IllegalArgumentException if the card lacks a target or reading of the plan
   */
  static PlanStanding of(Plan plan, List<ScorecardLine> card, DayFigures figures) {
    return new Standings(plan, card, figures).standing();
  }

  private PlanStanding standing() {
    return new PlanStanding(
        points(line("", "")), plan.targets().stream().map(this::ofTarget).toList(), figures);
  }

  private TargetStanding ofTarget(Target target) {
    ScorecardLine line = line(target.id(), "");
    return new TargetStanding(
        target,
        state(line),
        line.dependsOnReading(),
        points(line),
        target.readings().stream().map(reading -> ofReading(target, reading)).toList());
  }

  private ReadingStanding ofReading(Target target, Reading reading) {
    ScorecardLine line = line(target.id(), reading.id());
    double value = line.value().isEmpty() ? Attainment.NOTHING : Double.parseDouble(line.value());
    return new ReadingStanding(
        reading,
        new Attainment(state(line), value),
        Series.allOf(plan, target, reading).stream()
            .map(series -> new SeriesStanding(series, figures))
            .toList());
  }

  private ScorecardLine line(String target, String reading) {
    return card.stream()
        .filter(line -> line.target().equals(target) && line.reading().equals(reading))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no score of '" + target + "' '" + reading + "' as of " + figures.day()));
  }

  private static TargetState state(ScorecardLine line) {
    TargetState state = STATES.get(line.state());
    if (state == null) {
      throw new IllegalArgumentException("no state '" + line.state() + "'");
    }
    return state;
  }

  private static Points points(ScorecardLine line) {
    ScorecardLine.@Nullable PointsRange points = line.points();
    return points == null ? Points.ZERO : new Points(points.low(), points.elected(), points.high());
  }
}
