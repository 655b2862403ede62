package dk.frist.connectors.prometheus;

import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place where a scorecard becomes values of metrics. A state is a series for each state
 * there is, 1 for the one that holds and 0 for the others, so that states can be counted and
 * alerted on.
 */
public final class ScorecardFamilies {
  private final String plan;
  private final List<Measured> values = new ArrayList<>();

  private ScorecardFamilies(String plan) {
    this.plan = plan;
  }

  /** Every value that a card gives. */
  public static List<Measured> of(Scorecard card) {
    ScorecardFamilies families = new ScorecardFamilies(card.plan());
    families.addPoints(MetricCatalogue.ATTAINMENT_POINTS, List.of(), card.attainment());
    card.targets().forEach(families::add);
    Outlook outlook = card.outlook();
    if (outlook != null) {
      families.values.add(expected(card.plan(), "estimate", outlook.expected()));
      families.values.add(expected(card.plan(), "low", outlook.low()));
      families.values.add(expected(card.plan(), "high", outlook.high()));
    }
    return families.values;
  }

  /** Expected points of a plan: also figures have them, in the files of a replay. */
  static Measured expected(String plan, String bound, double points) {
    return new Measured(MetricCatalogue.FORECAST_POINTS, plan, List.of(bound), points);
  }

  private void add(TargetScore score) {
    List<String> target = List.of(score.target());
    BigDecimal weight = score.weight();
    if (weight != null) {
      add(MetricCatalogue.TARGET_WEIGHT, target, weight.doubleValue());
      addPoints(MetricCatalogue.TARGET_POINTS, target, score.points());
    }
    addStates(MetricCatalogue.TARGET_STATE, target, score.state());
    add(MetricCatalogue.TARGET_DEPENDS_ON_READING, target, score.dependsOnReading() ? 1 : 0);
    for (ReadingScore reading : score.readings()) {
      addStates(
          MetricCatalogue.TARGET_READING_STATE,
          List.of(score.target(), reading.reading(), Boolean.toString(reading.elected())),
          reading.state());
    }
  }

  private void addPoints(MetricCatalogue metric, List<String> labels, Points points) {
    add(metric, with(labels, "low"), points.low().doubleValue());
    add(metric, with(labels, "elected"), points.elected().doubleValue());
    add(metric, with(labels, "high"), points.high().doubleValue());
  }

  private void addStates(MetricCatalogue metric, List<String> labels, TargetState held) {
    for (TargetState state : TargetState.values()) {
      add(metric, with(labels, state.id()), state == held ? 1 : 0);
    }
  }

  private void add(MetricCatalogue metric, List<String> labels, double value) {
    values.add(new Measured(metric, plan, labels, value));
  }

  private static List<String> with(List<String> labels, String last) {
    List<String> all = new ArrayList<>(labels);
    all.add(last);
    return all;
  }
}
